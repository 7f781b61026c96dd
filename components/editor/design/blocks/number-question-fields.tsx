'use client';
// A question for a number: from where to where, and whether there are fractions.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { RANGE } from '@/core/campaign/limits';
import { Switch } from '@/components/ui/switch';
import { useSession } from '../../editor-context';
import { Group, Hint } from '../../fields/group';
import { LimitField } from '../../fields/number-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { QuestionFields } from './question-fields';

const FRACTIONS = 0.01;

export function NumberQuestionFields({ block, at }: FieldsOf<BlockOf<'number'>>) {
  const t = useTranslations('editor.question');
  const { store, readOnly } = useSession();
  const { min, max, whole } = block;
  const range = { ...RANGE.answer, step: whole ? 1 : FRACTIONS, none: t('any') };
  return (
    <QuestionFields block={block} at={at}>
      <Group title={t('field')}>
        <LimitField
          label={t('min')}
          value={min}
          {...range}
          edit={(next) => setBlock(at, 'number', { min: next })}
          typing={`${block.id}/min`}
        />
        <LimitField
          label={t('max')}
          value={max}
          {...range}
          edit={(next) => setBlock(at, 'number', { max: next })}
          typing={`${block.id}/max`}
        />
        {min !== null && max !== null && min > max ? <Hint>{t('rangeReversed')}</Hint> : null}
        <Switch
          label={t('whole')}
          checked={whole}
          disabled={readOnly}
          onChange={(next) => store.getState().apply(setBlock(at, 'number', { whole: next }))}
        />
      </Group>
    </QuestionFields>
  );
}
