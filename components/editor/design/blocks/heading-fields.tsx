'use client';
// A heading: its words.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import { LayoutChoice } from '../layout-choice';
import type { FieldsOf } from './fields-of';
import { useAlignOptions } from './use-align-options';

export function HeadingFields({ block, at }: FieldsOf<BlockOf<'heading'>>) {
  const t = useTranslations('editor.design');
  const aligns = useAlignOptions();
  return (
    <Group title={t('words')}>
      <TextField
        multiline
        fillable
        hideLabel
        label={t('text')}
        value={block.text}
        maxLength={LONGEST.shortText}
        edit={(text) => setBlock(at, 'heading', { text })}
        typing={`${block.id}/text`}
      />
      <LayoutChoice
        block={block}
        at={at}
        field="align"
        usual={block.align}
        label={t('align')}
        options={aligns}
      />
    </Group>
  );
}
