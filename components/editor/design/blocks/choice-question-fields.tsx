'use client';
// A question with answers to choose from.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { MOST } from '@/core/campaign/limits';
import { Group } from '../../fields/group';
import type { FieldsOf } from './fields-of';
import { OptionList } from './option-list';
import { QuestionFields } from './question-fields';

export function ChoiceQuestionFields({ block, at }: FieldsOf<BlockOf<'select' | 'radio' | 'checkboxes'>>) {
  const t = useTranslations('editor.question');
  return (
    <QuestionFields block={block} at={at}>
      <Group
        title={t('options')}
        aside={
          <span className="text-small text-quiet tabular-nums">
            {t('optionCount', { count: block.options.length, most: MOST.options })}
          </span>
        }
      >
        <OptionList options={block.options} block={block.id} at={at} />
      </Group>
    </QuestionFields>
  );
}
