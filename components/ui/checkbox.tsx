'use client';
// A box to tick, with its label beside it.
import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export function Checkbox({ checked, onChange, label, hint, disabled }: CheckboxProps) {
  const labelId = useId();
  const hintId = useId();
  return (
    <label className="flex items-start gap-2">
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        // Said here, for the library finds its label only once the page runs.
        aria-labelledby={labelId}
        aria-describedby={hint ? hintId : undefined}
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-badge border border-faint bg-panel data-checked:border-ink data-checked:bg-ink data-disabled:opacity-50"
      >
        <Base.Indicator className="text-page">
          <Check aria-hidden className="size-3" strokeWidth={3} />
        </Base.Indicator>
      </Base.Root>
      <span className="min-w-0">
        <span id={labelId} className="block">
          {label}
        </span>
        {hint ? (
          <span id={hintId} className="block text-small text-quiet">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
