'use client';
// A slider: from where to where and by which steps, where it begins, and its unit.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST, RANGE } from '@/core/campaign/limits';
import { Group, Hint } from '../../fields/group';
import { LimitField, NumberField } from '../../fields/number-field';
import { TextField } from '../../fields/text-field';
import { edit, findBlock, setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';
import { QuestionFields } from './question-fields';

const FRACTIONS = 0.01;

export function SliderFields({ block, at }: FieldsOf<BlockOf<'slider'>>) {
  const t = useTranslations('editor.question');
  const { id, min, max, step, start = null, before, after } = block;
  const range = { ...RANGE.slider, step: FRACTIONS };
  const setStart = (next: number | null) =>
    edit((draft) => {
      const found = findBlock(draft, at);
      if (found?.kind !== 'slider') return;
      if (next === null) delete found.start;
      else found.start = next;
    });
  return (
    <QuestionFields block={block} at={at}>
      <Group title={t('slider')}>
        <NumberField
          label={t('min')}
          value={min}
          {...range}
          edit={(next) => setBlock(at, 'slider', { min: next })}
          typing={`${id}/min`}
        />
        <NumberField
          label={t('max')}
          value={max}
          {...range}
          edit={(next) => setBlock(at, 'slider', { max: next })}
          typing={`${id}/max`}
        />
        <NumberField
          label={t('step')}
          value={step}
          {...RANGE.sliderStep}
          step={FRACTIONS}
          edit={(next) => setBlock(at, 'slider', { step: next })}
          typing={`${id}/step`}
        />
        {max - min < step ? <Hint>{t('sliderEmpty')}</Hint> : null}
        <LimitField
          label={t('start')}
          value={start}
          {...range}
          none={t('startMiddle')}
          edit={setStart}
          typing={`${id}/start`}
        />
      </Group>
      <Group title={t('unit')}>
        <TextField
          layout="inline"
          label={t('unitBefore')}
          value={before}
          maxLength={LONGEST.unit}
          placeholder="€ "
          edit={(next) => setBlock(at, 'slider', { before: next })}
          typing={`${id}/before`}
        />
        <TextField
          layout="inline"
          label={t('unitAfter')}
          value={after}
          maxLength={LONGEST.unit}
          placeholder=" cm"
          edit={(next) => setBlock(at, 'slider', { after: next })}
          typing={`${id}/after`}
        />
        <Hint>{t('unitHint')}</Hint>
      </Group>
    </QuestionFields>
  );
}
