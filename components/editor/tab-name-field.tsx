'use client';
// The name of a tab, written in its place. It lies over the tab, for a tab may hold no field.
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { LONGEST } from '@/core/campaign/limits';

interface TabNameFieldProps {
  label: string;
  name: string;
  /** What holds the tabs; the field is placed within it. */
  around: RefObject<HTMLElement | null>;
  /** Id of the tab's element. */
  tab: string;
  /** Called once: with the new name, or with null when it stays as it is. */
  onDone: (name: string | null) => void;
}

export function TabNameField({ label, name, around, tab, onDone }: TabNameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);

  useLayoutEffect(() => {
    const element = document.getElementById(tab);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const outer = around.current?.getBoundingClientRect();
    const box = element?.getBoundingClientRect();
    if (outer && box && field.current)
      Object.assign(field.current.style, { left: `${box.left - outer.left}px`, width: `${box.width}px` });
    field.current?.select();
  }, [around, tab]);

  /** `stay`: the focus goes back to the tab. */
  const finish = (next: string | null, stay: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next?.trim() || null);
    if (stay) document.getElementById(tab)?.focus();
  };

  return (
    <input
      ref={field}
      aria-label={label}
      // The name was asked for a moment ago.
      autoFocus
      defaultValue={name}
      maxLength={LONGEST.name}
      spellCheck={false}
      className="absolute inset-y-0 z-10 my-auto h-8 max-w-full min-w-32 rounded-control border border-signal bg-panel px-2.5 text-body text-ink outline-1 outline-signal"
      onBlur={(event) => finish(event.target.value, false)}
      onKeyDown={(event) => {
        // Keys of the tabs below are not meant here.
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value, true);
        if (event.key === 'Escape') finish(null, true);
      }}
    />
  );
}

/** A tab that a key deleted takes the focus with it; the tab that opened instead gets it. */
export function keepTabFocus({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  if (key !== 'Delete' && key !== 'Backspace') return;
  requestAnimationFrame(() =>
    currentTarget.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
  );
}
