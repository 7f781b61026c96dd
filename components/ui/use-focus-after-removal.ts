'use client';
// A deleted row takes the focus with it. The row that takes its place gets it, so that the keyboard goes on from there.
import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * `ids`: the rows in order, each with its id as `data-row` on what takes the focus; when none is left, the first
 * field, button or link does.
 * The returned function is called before a row is removed.
 */
export function useFocusAfterRemoval(
  root: RefObject<HTMLElement | null>,
  ids: readonly string[],
): (id: string) => void {
  const pending = useRef<{ gone: string; next: string | undefined }>(undefined);
  const rows = useRef(ids);

  useEffect(() => {
    rows.current = ids;
    const { gone, next } = pending.current ?? {};
    if (gone === undefined || ids.includes(gone)) return;
    pending.current = undefined;
    // After the menu, which first tries to give the focus back to its button.
    requestAnimationFrame(() => {
      const target = next === undefined ? 'input, button, a[href]' : `[data-row="${CSS.escape(next)}"]`;
      root.current?.querySelector<HTMLElement>(target)?.focus();
    });
  });

  return useCallback((id: string) => {
    const index = rows.current.indexOf(id);
    pending.current = { gone: id, next: rows.current[index + 1] ?? rows.current[index - 1] };
  }, []);
}
