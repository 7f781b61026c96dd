// How many times a page had to wait for the network, one answer after the other.

/** A request from its start to the end of its answer, ms on one clock. */
export interface Span {
  start: number;
  end: number;
}

/** Length of the longest chain in which every request began after the one before it had been answered. */
export function countHops(spans: readonly Span[]): number {
  const depths: (Span & { depth: number })[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = depths.filter(({ end }) => end <= span.start).map(({ depth }) => depth);
    depths.push({ ...span, depth: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...depths.map(({ depth }) => depth));
}
