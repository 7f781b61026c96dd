'use client';
// A line: how strong it is.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

const WEIGHTS = ['fine', 'medium', 'bold'] as const;

export function DividerFields({ block, at }: FieldsOf<BlockOf<'divider'>>) {
  const t = useTranslations('editor.design');
  return (
    <Group title={t('look')}>
      <ChoiceField
        label={t('weight')}
        value={block.weight}
        options={WEIGHTS.map((value) => ({ value, label: t(`weights.${value}`) }))}
        edit={(weight) => setBlock(at, 'divider', { weight })}
      />
    </Group>
  );
}
