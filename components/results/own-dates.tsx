'use client';
// A first and a last day, both part of what is shown. They count once both can be used.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { isDate } from '@/core/period';

interface OwnDatesProps {
  /** `2026-11-22`. */
  from: string;
  to: string;
  /** Today, of the site. */
  last: string;
  onChange: (dates: { from: string; to: string }) => void;
}

export function OwnDates({ from, to, last, onChange }: OwnDatesProps) {
  const t = useTranslations('results.period');
  const [typed, setTyped] = useState({ from, to });
  const isBackwards = isDate(typed.from) && isDate(typed.to) && typed.from > typed.to;

  function change(next: { from: string; to: string }) {
    setTyped(next);
    if (isDate(next.from) && isDate(next.to) && next.from <= next.to) onChange(next);
  }

  return (
    <div className="flex flex-wrap items-start gap-2">
      {(['from', 'to'] as const).map((name) => (
        <Field
          key={name}
          label={t(name)}
          hideLabel
          error={name === 'to' && isBackwards ? t('backwards') : undefined}
        >
          <Input
            dense
            type="date"
            min="2000-01-01"
            max={last}
            value={typed[name]}
            onChange={(event) => change({ ...typed, [name]: event.target.value })}
          />
        </Field>
      ))}
    </div>
  );
}
