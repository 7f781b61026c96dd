'use client';
// A number of the document. Valid numbers take effect while typing; leaving the field brings back the one in force, and
// says so when what was typed is not it.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useTyping } from '../editor-context';
import type { Edit } from '../state/edits';
import { useHalfTyped } from './use-half-typed';

interface NumberRange {
  label: string;
  min: number;
  max: number;
  /** Distance of the arrow keys; with a fraction, fractions are accepted. */
  step?: number;
  /** Shown behind the number: px, hours, %. */
  unit?: string;
  typing: string;
}

interface NumberFieldProps extends NumberRange {
  value: number;
  edit: (value: number) => Edit;
}

export function NumberField({ edit, ...rest }: NumberFieldProps) {
  return <AnyNumberField {...rest} edit={(value) => (value === null ? undefined : edit(value))} />;
}

interface LimitFieldProps extends NumberRange {
  value: number | null;
  edit: (value: number | null) => Edit;
  /** What an empty field means, shown in it. */
  none: string;
}

/** A number that may be absent: an empty field is no limit. */
export function LimitField(props: LimitFieldProps) {
  return <AnyNumberField {...props} />;
}

interface AnyNumberFieldProps extends NumberRange {
  value: number | null;
  /** Undefined when the value is not one the document can hold. */
  edit: (value: number | null) => Edit | undefined;
  none?: string;
}

function AnyNumberField({ label, value, min, max, step = 1, unit, edit, typing, none }: AnyNumberFieldProps) {
  const { type, onBlur } = useTyping(typing);
  const t = useTranslations('editor.fields');
  const { text, keep, drop } = useHalfTyped(value);
  const [wasRefused, setRefused] = useState(false);
  const isWhole = step % 1 === 0;
  const wanted = t(none === undefined ? (isWhole ? 'whole' : 'number') : 'limit', { min, max });
  const change = (next: string) => {
    const number = next.trim() === '' ? null : Number(next);
    const isInRange =
      number === null || (number >= min && number <= max && (!isWhole || Number.isInteger(number)));
    const valid = isInRange ? edit(number) : undefined;
    setRefused(false);
    if (valid === undefined) return keep(next, value);
    drop();
    type(valid);
  };
  return (
    <Field
      label={label}
      layout="inline"
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
            onBlur();
          }}
        />
        {unit ? <span className="text-small whitespace-nowrap text-quiet">{unit}</span> : null}
      </span>
    </Field>
  );
}
