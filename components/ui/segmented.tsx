'use client';
// Two to four exclusive choices in one frame, for views and small settings.
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Toggle } from '@base-ui/react/toggle';
import type { ReactNode } from 'react';

export interface SegmentedOption<V extends string> {
  value: V;
  label: ReactNode;
  /** Accessible name when the label is an icon. */
  name?: string;
}

export interface SegmentedProps<V extends string> {
  options: readonly SegmentedOption<V>[];
  value: V;
  onChange: (value: V) => void;
  /** What is being chosen. */
  label: string;
}

export function Segmented<V extends string>({ options, value, onChange, label }: SegmentedProps<V>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
      className="inline-flex gap-0.5 rounded-control border border-line bg-panel p-0.5"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          aria-label={option.name}
          className="inline-flex h-6 flex-1 pointer-coarse:h-9 pointer-coarse:min-w-11 items-center justify-center gap-1.5 rounded-small px-2.5 text-small whitespace-nowrap text-quiet transition-colors duration-120 hover:text-ink data-pressed:bg-page data-pressed:text-ink data-pressed:ring-1 data-pressed:ring-line"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
