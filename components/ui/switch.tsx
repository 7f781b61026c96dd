'use client';
// On or off, with effect at once or at the next save of its form.
import { Switch as Base } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';

export interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export function Switch({ checked, onChange, label, hint, disabled }: SwitchProps) {
  const labelId = useId();
  const hintId = useId();
  return (
    <label className="flex items-start justify-between gap-4">
      <span className="min-w-0">
        <span id={labelId} className="block font-medium">
          {label}
        </span>
        {hint ? (
          <span id={hintId} className="mt-0.5 block text-small text-quiet">
            {hint}
          </span>
        ) : null}
      </span>
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        // Said here, for the library finds its label only once the page runs.
        aria-labelledby={labelId}
        aria-describedby={hint ? hintId : undefined}
        className="flex h-5 w-9 shrink-0 rounded-full border border-faint bg-hover p-[3px] transition-colors duration-150 data-checked:border-ink data-checked:bg-ink data-disabled:opacity-50"
      >
        <Base.Thumb className="size-3 rounded-full bg-faint transition-[translate,background-color] duration-150 ease-out data-checked:translate-x-4 data-checked:bg-page" />
      </Base.Root>
    </label>
  );
}
