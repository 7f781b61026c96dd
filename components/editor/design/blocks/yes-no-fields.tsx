'use client';
// Yes or no: what the two answers say, and what is sent of them.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { Group, Hint } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setOption, setOptionFields } from '../../state/question-edits';
import type { FieldsOf } from './fields-of';
import { QuestionFields } from './question-fields';

export function YesNoFields({ block, at }: FieldsOf<BlockOf<'yes-no'>>) {
  const t = useTranslations('editor.question');
  const [yes, no] = block.options;
  const isTwice = yes.label.trim() !== '' && yes.label.trim() === no.label.trim();
  const errorOf = (label: string) =>
    label.trim() === '' ? t('optionEmpty') : isTwice ? t('optionTwice') : undefined;
  return (
    <QuestionFields block={block} at={at}>
      <Group title={t('options')}>
        {block.options.map(({ id, label }) => (
          <TextField
            key={id}
            layout="inline"
            label={t(id)}
            value={label}
            maxLength={LONGEST.option}
            error={errorOf(label)}
            edit={(next) => setOption(at, id, next)}
            typing={`${block.id}/option/${id}`}
          />
        ))}
      </Group>
      <Group title={t('sentAs')}>
        {block.options.map(({ id, label, value = '' }) => (
          <TextField
            key={id}
            layout="inline"
            label={t(id)}
            value={value}
            placeholder={label}
            maxLength={LONGEST.option}
            edit={(next) => setOptionFields(at, id, { value: next || undefined })}
            typing={`${block.id}/value/${id}`}
          />
        ))}
        <Hint>{t('sentAsHint')}</Hint>
      </Group>
    </QuestionFields>
  );
}
