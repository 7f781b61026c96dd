// The slice of a layer that an experiment gets when it starts: the first gap among those that run there.

/** `[from, to)` of the unit interval. */
export interface Slice {
  from: number;
  to: number;
}

/** Buckets are ten-thousandths, and so are slices. */
const STEPS = 10_000;

/** @returns null when there is no gap so wide. @param share 0–1 */
export function takeSlice(taken: readonly Slice[], share: number): Slice | null {
  const wanted = Math.max(1, Math.round(share * STEPS));
  let from = 0;
  for (const slice of [...taken].sort((a, b) => a.from - b.from)) {
    if (Math.round(slice.from * STEPS) - from >= wanted) break;
    from = Math.max(from, Math.round(slice.to * STEPS));
  }
  return from + wanted <= STEPS ? { from: from / STEPS, to: (from + wanted) / STEPS } : null;
}

/** The widest share that would still find a place. */
export function widestGap(taken: readonly Slice[]): number {
  let from = 0;
  let widest = 0;
  for (const slice of [...taken].sort((a, b) => a.from - b.from)) {
    widest = Math.max(widest, Math.round(slice.from * STEPS) - from);
    from = Math.max(from, Math.round(slice.to * STEPS));
  }
  return Math.max(widest, STEPS - from) / STEPS;
}
