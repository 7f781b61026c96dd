'use client';
// One of several answers, all of them in sight.
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';

export interface RadioChoicesProps {
  /** What is asked; shown above them. */
  label: ReactNode;
  options: readonly {
    value: string;
    label: ReactNode;
    /** More to be said about it, shown while it is chosen. */
    detail?: ReactNode;
  }[];
  /** Null: none yet. */
  value: string | null;
  onChange: (value: string) => void;
}

export function RadioChoices({ label, options, value, onChange }: RadioChoicesProps) {
  const id = useId();
  return (
    <div>
      <p id={id} className="mb-1.5 font-medium">
        {label}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={(next: unknown) => {
          if (typeof next === 'string') onChange(next);
        }}
        className="flex flex-col gap-1.5"
      >
        {options.map((option, index) => (
          <div key={option.value}>
            <label className="flex items-start gap-2">
              <Radio.Root
                value={option.value}
                // Said here, for the library finds its label only once the page runs.
                aria-labelledby={`${id}-${index}`}
                className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-faint bg-panel data-checked:border-ink"
              >
                <Radio.Indicator className="size-2 rounded-full bg-ink" />
              </Radio.Root>
              <span id={`${id}-${index}`} className="min-w-0">
                {option.label}
              </span>
            </label>
            {option.detail && option.value === value ? (
              <div className="mt-2 ps-6">{option.detail}</div>
            ) : null}
          </div>
        ))}
      </RadioGroup>
    </div>
  );
}
