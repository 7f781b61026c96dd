'use client';
// An icon: which one, how large, in which colour of the theme.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { ChoiceField } from '../../fields/choice-field';
import { Group, Hint } from '../../fields/group';
import { setBlock } from '../../state/edits';
import { LayoutChoice } from '../layout-choice';
import type { FieldsOf } from './fields-of';
import { IconPicker } from './icon-picker';
import { useAlignOptions } from './use-align-options';
import { useSizeOptions } from './use-size-options';

const TONES = ['accent', 'normal', 'quiet'] as const;

export function IconFields({ block, at }: FieldsOf<BlockOf<'icon'>>) {
  const t = useTranslations('editor.design');
  const sizes = useSizeOptions();
  const aligns = useAlignOptions();
  return (
    <>
      <Group title={t('icon')}>
        <IconPicker value={block.icon} edit={(icon) => setBlock(at, 'icon', { icon })} />
        <Hint>{t('iconHint')}</Hint>
      </Group>
      <Group title={t('look')}>
        <LayoutChoice
          block={block}
          at={at}
          field="size"
          usual={block.size}
          label={t('tone')}
          options={sizes}
        />
        <ChoiceField
          label={t('iconTone')}
          value={block.tone}
          options={TONES.map((value) => ({ value, label: t(`tones.${value}`) }))}
          edit={(tone) => setBlock(at, 'icon', { tone })}
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
    </>
  );
}
