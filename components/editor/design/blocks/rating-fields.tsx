'use client';
// A mark: which scale, and what its ends mean.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { ChoiceField } from '../../fields/choice-field';
import { Group } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { QuestionFields } from './question-fields';

const SCALES = ['stars', 'emoji', 'nps'] as const;

export function RatingFields({ block, at }: FieldsOf<BlockOf<'rating'>>) {
  const t = useTranslations('editor.question');
  return (
    <QuestionFields block={block} at={at}>
      <Group title={t('scale')}>
        <ChoiceField
          label={t('marks')}
          value={block.scale}
          options={SCALES.map((value) => ({ value, label: t(`scales.${value}`) }))}
          edit={(scale) => setBlock(at, 'rating', { scale })}
        />
        <TextField
          layout="inline"
          label={t('low')}
          value={block.low}
          maxLength={LONGEST.shortText}
          edit={(low) => setBlock(at, 'rating', { low })}
          typing={`${block.id}/low`}
        />
        <TextField
          layout="inline"
          label={t('high')}
          value={block.high}
          maxLength={LONGEST.shortText}
          edit={(high) => setBlock(at, 'rating', { high })}
          typing={`${block.id}/high`}
        />
      </Group>
    </QuestionFields>
  );
}
