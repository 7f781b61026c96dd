'use client';
// A segment of the site by its key. One that the shop tells of by itself may be none of the site's, so that any key can be typed.
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LONGEST } from '@/core/campaign/limits';
import { useQuizDesk } from './quiz-desk';

export function SegmentField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const t = useTranslations('quiz.rule');
  const { segments, settle, words } = useQuizDesk();
  const list = useId();
  const isKnown = segments.some(({ key }) => key === value);
  return (
    <Field label={t('segment')} hint={isKnown ? words.segment(value) : t('segmentHint')}>
      <Input
        dense
        list={list}
        value={value}
        maxLength={LONGEST.segment}
        onBlur={settle}
        onChange={(event) => onChange(event.target.value.toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-'))}
      />
      <datalist id={list}>
        {segments.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </datalist>
    </Field>
  );
}
