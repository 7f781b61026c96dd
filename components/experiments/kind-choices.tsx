'use client';
// What an experiment asks, as cards of which one is chosen.
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
    <fieldset disabled={disabled} className="min-w-0">
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {kinds.map((kind) => (
          <label
            key={kind}
            className="flex items-start gap-2.5 rounded-control border border-line px-3 py-2.5 transition-colors duration-120 hover:bg-hover/60 has-checked:border-ink has-disabled:opacity-60"
          >
            <input
              type="radio"
              name={id}
              value={kind}
              checked={kind === value}
              onChange={() => onChange(kind)}
              aria-labelledby={`${id}-${kind}`}
              aria-describedby={`${id}-${kind}-body`}
              className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-faint bg-panel checked:border-[5px] checked:border-ink"
            />
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
      </div>
    </fieldset>
  );
}
