'use client';
// A hidden field: where its value comes from, and its name.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { ChoiceField } from '../../fields/choice-field';
import { Group, Hint } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { NameField } from './question-fields';

export function HiddenFields({ block, at }: FieldsOf<BlockOf<'hidden'>>) {
  const t = useTranslations('editor.question');
  return (
    <Group title={t('answer')}>
      <ChoiceField
        label={t('source')}
        value={block.source}
        options={[
          { value: 'query', label: t('sources.query') },
          { value: 'fixed', label: t('sources.fixed') },
        ]}
        edit={(source) => setBlock(at, 'hidden', { source })}
      />
      <TextField
        label={t(block.source === 'query' ? 'parameter' : 'value')}
        value={block.value}
        maxLength={LONGEST.hidden}
        hint={block.source === 'query' ? t('parameterHint') : undefined}
        error={block.value.trim() === '' ? t('valueMissing') : undefined}
        edit={(value) => setBlock(at, 'hidden', { value })}
        typing={`${block.id}/value`}
      />
      <NameField block={block} at={at} />
      <Hint>{t('hiddenHint')}</Hint>
    </Group>
  );
}
