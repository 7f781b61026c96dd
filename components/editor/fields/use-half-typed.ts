'use client';
// What stands in a field and is not, letter for letter, what the document holds: `#ABC`, a number out of range.
import { useState } from 'react';

export interface HalfTyped<V> {
  /** Null: the field shows the document's value. */
  text: string | null;
  /** `value` is what the document holds with this text in the field. */
  keep(text: string, value: V): void;
  drop(): void;
}

/** `value` is the document's. Once it changes by other means, by undo or in another place, the text gives way to it. */
export function useHalfTyped<V>(value: V): HalfTyped<V> {
  const [kept, setKept] = useState<{ text: string; value: V } | null>(null);
  const stands = kept !== null && Object.is(kept.value, value);
  if (kept !== null && !stands) setKept(null);
  return {
    text: stands ? kept.text : null,
    keep: (text, shown) => setKept({ text, value: shown }),
    drop: () => setKept(null),
  };
}
