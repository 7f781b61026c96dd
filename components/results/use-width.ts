'use client';
// The width an element really has, so that a drawing can keep its type at reading size.
import { useCallback, useState } from 'react';

/** `initial` (CSS px) stands until the element is measured. Returns the width and a ref for the element. */
export function useWidth(
  initial: number,
): [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [width, setWidth] = useState(initial);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, ref];
}
