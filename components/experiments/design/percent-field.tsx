'use client';
// A share, typed in percent. What is typed stands until the field is left; then the share in force is back.
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface PercentFieldProps {
  label: string;
  hint?: string;
  hideLabel?: boolean;
  /** All three 0–1. */
  value: number;
  min: number;
  max: number;
  disabled?: boolean;
  onChange: (share: number) => void;
}

const DIGITS = 1;

export function PercentField({
  label,
  hint,
  hideLabel = false,
  value,
  min,
  max,
  disabled = false,
  onChange,
}: PercentFieldProps) {
  const t = useTranslations('experiments.design');
  const format = useFormatter();
  const [typed, setTyped] = useState<string | null>(null);
  const written = String(Number((value * 100).toFixed(DIGITS)));
  const share = typed === null ? value : Number(typed) / 100;
  const isWrong = typed !== null && (typed.trim() === '' || !(share >= min && share <= max));
  return (
    <Field
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      disabled={disabled}
      error={
        isWrong
          ? t('percentRange', {
              min: format.number(min, 'wholeShare'),
              max: format.number(max, 'wholeShare'),
            })
          : undefined
      }
    >
      <span className="flex items-center gap-1.5">
        <Input
          type="number"
          inputMode="decimal"
          min={min * 100}
          max={max * 100}
          value={typed ?? written}
          className="max-w-20 [appearance:textfield] text-end [&::-webkit-inner-spin-button]:appearance-none"
          onWheel={(event) => event.currentTarget.blur()}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            const next = Number(text) / 100;
            if (text.trim() !== '' && next >= min && next <= max) onChange(next);
          }}
          onBlur={() => setTyped(null)}
        />
        <span aria-hidden className="text-quiet">
          %
        </span>
      </span>
    </Field>
  );
}
