'use client';
// Running text: its words with their formatting, and their weight.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { RichTextField } from '../../fields/rich-text-field';
import { setBlock } from '../../state/edits';
import { LayoutChoice } from '../layout-choice';
import type { FieldsOf } from './fields-of';
import { useAlignOptions } from './use-align-options';

export function TextFields({ block, at }: FieldsOf<BlockOf<'text'>>) {
  const t = useTranslations('editor.design');
  const aligns = useAlignOptions();
  return (
    <Group title={t('words')}>
      <RichTextField block={block} at={at} />
      <LayoutChoice
        block={block}
        at={at}
        field="align"
        usual={block.align}
        label={t('align')}
        options={aligns}
      />
      <ChoiceField
        label={t('tone')}
        value={block.tone}
        options={[
          { value: 'normal', label: t('toneNormal') },
          { value: 'quiet', label: t('toneQuiet') },
        ]}
        edit={(tone) => setBlock(at, 'text', { tone })}
        hint={block.tone === 'quiet' ? t('toneQuietHint') : undefined}
      />
    </Group>
  );
}
