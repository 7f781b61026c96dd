'use client';
// Room: how much.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { SPACER_HEIGHTS } from '@/core/render/layout';
import { Group } from '../../fields/group';
import { LayoutChoice } from '../layout-choice';
import type { FieldsOf } from './fields-of';
import { useSizeOptions } from './use-size-options';

export function SpacerFields({ block, at }: FieldsOf<BlockOf<'spacer'>>) {
  const t = useTranslations('editor.design');
  const sizes = useSizeOptions();
  return (
    <Group title={t('look')}>
      <LayoutChoice
        block={block}
        at={at}
        field="height"
        usual={block.height}
        label={t('height')}
        options={sizes}
        hint={(height) => t('heightHint', { size: SPACER_HEIGHTS[height] })}
      />
    </Group>
  );
}
