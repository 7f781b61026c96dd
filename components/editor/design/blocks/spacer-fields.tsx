'use client';
// Room: how much.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { useSizeOptions } from './use-size-options';

/** As the renderer draws them, CSS px. */
const HEIGHTS = { small: 8, medium: 24, large: 48 };

export function SpacerFields({ block, at }: FieldsOf<BlockOf<'spacer'>>) {
  const t = useTranslations('editor.design');
  const sizes = useSizeOptions();
  return (
    <Group title={t('look')}>
      <ChoiceField
        label={t('height')}
        value={block.height}
        options={sizes}
        edit={(height) => setBlock(at, 'spacer', { height })}
        hint={t('heightHint', { size: HEIGHTS[block.height] })}
      />
    </Group>
  );
}
