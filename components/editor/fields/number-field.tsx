'use client';
// A number of the document. Valid numbers take effect while typing; leaving the field brings back the one in force.
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useTyping } from '../editor-context';
import type { Edit } from '../state/edits';

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  /** Distance of the arrow keys; with a fraction, fractions are accepted. */
  step?: number;
  /** Shown behind the number: px, hours, %. */
  unit?: string;
  edit: (value: number) => Edit;
  typing: string;
  hideLabel?: boolean;
  layout?: 'stacked' | 'inline';
}

export function NumberField({
  label,
  value,
  min,
  max,
  step = 1,
  unit,
  edit,
  typing,
  hideLabel,
  layout = 'inline',
}: NumberFieldProps) {
  const { type, onBlur } = useTyping(typing);
  // What is being typed while it is no valid number; null: the document's value is shown.
  const [text, setText] = useState<string | null>(null);
  const change = (next: string) => {
    const number = Number(next);
    const isValid =
      next.trim() !== '' && number >= min && number <= max && (step % 1 !== 0 || Number.isInteger(number));
    setText(isValid ? null : next);
    if (isValid) type(edit(number));
  };
  return (
    <Field label={label} layout={layout} hideLabel={hideLabel}>
      <span className="flex items-center gap-1.5">
        <Input
          dense
          type="number"
          inputMode={step % 1 === 0 ? 'numeric' : 'decimal'}
          min={min}
          max={max}
          step={step}
          value={text ?? String(value)}
          aria-invalid={text !== null || undefined}
          className="max-w-20"
          data-field={typing}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            setText(null);
            onBlur();
          }}
        />
        {unit ? <span className="text-small whitespace-nowrap text-quiet">{unit}</span> : null}
      </span>
    </Field>
  );
}
