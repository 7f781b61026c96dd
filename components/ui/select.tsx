'use client';
// A choice from a short, known list. Inside a Field it takes its label from there; elsewhere pass `label`.
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { controlClass } from './input';

export interface SelectOption<V extends string> {
  value: V;
  label: ReactNode;
}

export interface SelectProps<V extends string> {
  options: readonly SelectOption<V>[];
  value: V;
  onChange: (value: V) => void;
  /** Accessible name, where no Field gives one. */
  label?: string;
  dense?: boolean;
  /** Without a frame, as wide as its words: for what is seldom changed. */
  quiet?: boolean;
}

export function Select<V extends string>({
  options,
  value,
  onChange,
  label,
  dense = false,
  quiet = false,
}: SelectProps<V>) {
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger
        aria-label={label}
        className={
          quiet
            ? 'flex h-7 min-w-0 items-center gap-1 rounded-small text-small text-quiet hover:text-ink disabled:opacity-60'
            : classNames(
                controlClass,
                'flex items-center justify-between gap-2 text-start',
                dense ? 'h-7 px-2' : 'h-8 px-2.5',
              )
        }
      >
        <Base.Value className="truncate" />
        <Base.Icon className="shrink-0 text-faint">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-[min(22rem,var(--available-height))] min-w-(--anchor-width) origin-(--transform-origin) overflow-y-auto rounded-control border border-line bg-raised p-1 shadow-float transition-[opacity,scale] duration-120 outline-none data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="grid cursor-default grid-cols-[1fr_1rem] items-center gap-3 rounded-small px-2 py-1.5 outline-none select-none data-highlighted:bg-hover"
                >
                  <Base.ItemText className="truncate">{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-3.5" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
