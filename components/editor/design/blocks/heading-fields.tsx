'use client';
// A heading: its words.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { useAlignOptions } from './use-align-options';

export function HeadingFields({ block, at }: FieldsOf<BlockOf<'heading'>>) {
  const t = useTranslations('editor.design');
  const aligns = useAlignOptions();
  return (
    <Group title={t('words')}>
      <TextField
        multiline
        hideLabel
        label={t('text')}
        value={block.text}
        maxLength={LONGEST.shortText}
        edit={(text) => setBlock(at, 'heading', { text })}
        typing={`${block.id}/text`}
      />
      <ChoiceField
        label={t('align')}
        value={block.align}
        options={aligns}
        edit={(align) => setBlock(at, 'heading', { align })}
      />
    </Group>
  );
}
