'use client';
// A number that is typed, wherever it is kept. Valid numbers take effect while typing; leaving the field brings back the one
// in force, and says so when what was typed is not it.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useHalfTyped } from './use-half-typed';

export interface NumberRange {
  label: string;
  min: number;
  max: number;
  /** Distance of the arrow keys; with a fraction, fractions are accepted. */
  step?: number;
  /** Shown behind the number: px, hours, %. */
  unit?: string;
  /** Names the field. */
  typing: string;
}

interface TypedNumberProps extends NumberRange {
  value: number | null;
  /** Called with numbers in range, and null for an empty field. False: this value cannot be held. */
  onType: (value: number | null) => boolean;
  onLeave: () => void;
  /** What an empty field means, shown in it. */
  none?: string;
  /** What stands around it says it already. */
  hideLabel?: boolean;
}

export function TypedNumber({
  label,
  value,
  min,
  max,
  step = 1,
  unit,
  onType,
  onLeave,
  typing,
  none,
  hideLabel = false,
}: TypedNumberProps) {
  const t = useTranslations('editor.fields');
  const { text, keep, drop } = useHalfTyped(value);
  const [wasRefused, setRefused] = useState(false);
  const isWhole = step % 1 === 0;
  const wanted = t(none === undefined ? (isWhole ? 'whole' : 'number') : 'limit', { min, max });
  const change = (next: string) => {
    const number = next.trim() === '' ? null : Number(next);
    const isInRange =
      number === null || (number >= min && number <= max && (!isWhole || Number.isInteger(number)));
    setRefused(false);
    // What is typed stands until the value it stands for is in force.
    if (isInRange && onType(number)) drop();
    else keep(next, value);
  };
  return (
    <Field
      label={label}
      layout={hideLabel ? 'stacked' : 'inline'}
      hideLabel={hideLabel}
      error={text === null ? undefined : wanted}
      hint={wasRefused ? t('notTaken', { wanted }) : undefined}
    >
      <span className="flex items-center gap-1.5">
        <Input
          dense
          type="number"
          inputMode={isWhole ? 'numeric' : 'decimal'}
          min={min}
          max={max}
          step={step}
          placeholder={none}
          value={text ?? value?.toString() ?? ''}
          className="max-w-20 [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
          // Scrolling the panel with the pointer over a focused number must not change it.
          onWheel={(event) => event.currentTarget.blur()}
          data-field={typing}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            setRefused(text !== null);
            drop();
            onLeave();
          }}
        />
        {unit ? <span className="text-small whitespace-nowrap text-quiet">{unit}</span> : null}
      </span>
    </Field>
  );
}
