// The places that take dragged blocks: the canvas, the layers. Each is measured once, when a drag begins.
import { useEffect } from 'react';
import type { BlockRect, Rect } from './drop-place';

/** px of the screen, as it is when the drag begins. */
export interface MeasuredZone {
  /** Where a pointer drops into it. */
  area: Rect;
  /** The blocks of the open step, from top to bottom; those in columns are with them. */
  blocks: readonly BlockRect[];
  /** Where the line is while there are none. */
  empty: Rect;
  /** From the first and the last block to a line beyond them. */
  gap: number;
  /** Scrolls by px of the screen, as far as there is more. */
  scrollBy(distance: number): void;
  /** How far it is scrolled, px of the screen. */
  scrolled(): number;
}

/** Undefined: not in sight. */
export type DropZone = () => MeasuredZone | undefined;

/** There is one editor in a window. */
const zones = new Set<DropZone>();

export function useDropZone(zone: DropZone): void {
  useEffect(() => {
    zones.add(zone);
    return () => void zones.delete(zone);
  }, [zone]);
}

export function measureZones(): MeasuredZone[] {
  return [...zones].flatMap((zone) => zone() ?? []);
}
