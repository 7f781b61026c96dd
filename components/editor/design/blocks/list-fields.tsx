'use client';
// A list: its points, and what stands before them.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

const MARKERS = ['bullet', 'number', 'tick'] as const;

export function ListFields({ block, at }: FieldsOf<BlockOf<'list'>>) {
  const t = useTranslations('editor.design');
  return (
    <Group title={t('points')}>
      <TextField
        multiline
        fillable
        hideLabel
        label={t('points')}
        value={block.text}
        maxLength={LONGEST.longText}
        hint={t('pointsHint')}
        edit={(text) => setBlock(at, 'list', { text })}
        typing={`${block.id}/text`}
      />
      <ChoiceField
        label={t('marker')}
        value={block.marker}
        options={MARKERS.map((value) => ({ value, label: t(`markers.${value}`) }))}
        edit={(marker) => setBlock(at, 'list', { marker })}
      />
    </Group>
  );
}
