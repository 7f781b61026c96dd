'use client';
// What an experiment asks, as cards of which one is chosen.
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ExperimentKind } from '@/core/experiments/experiment';

interface KindChoicesProps {
  label: string;
  kinds: readonly ExperimentKind[];
  value: ExperimentKind;
  onChange: (kind: ExperimentKind) => void;
  disabled?: boolean;
}

export function KindChoices({ label, kinds, value, onChange, disabled = false }: KindChoicesProps) {
  const t = useTranslations('experiments.kinds');
  const id = useId();
  return (
    <div>
      <p id={id} className="mb-1.5 font-medium">
        {label}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        disabled={disabled}
        onValueChange={(next: unknown) => {
          const kind = kinds.find((one) => one === next);
          if (kind) onChange(kind);
        }}
        className="grid gap-2 sm:grid-cols-2"
      >
        {kinds.map((kind) => (
          <label
            key={kind}
            className="flex items-start gap-2.5 rounded-control border border-line px-3 py-2.5 transition-colors duration-120 hover:bg-hover/60 has-[[data-checked]]:border-ink has-[[data-disabled]]:opacity-60"
          >
            <Radio.Root
              value={kind}
              // Said here, for the library finds its label only once the page runs.
              aria-labelledby={`${id}-${kind}`}
              aria-describedby={`${id}-${kind}-body`}
              className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-faint bg-panel data-checked:border-ink"
            >
              <Radio.Indicator className="size-2 rounded-full bg-ink" />
            </Radio.Root>
            <span className="min-w-0">
              <span id={`${id}-${kind}`} className="block font-medium">
                {t(`${kind}.name`)}
              </span>
              <span id={`${id}-${kind}-body`} className="block text-small text-quiet">
                {t(`${kind}.body`)}
              </span>
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
