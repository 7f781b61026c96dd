// Which point of a course a mark belongs to, and which marks stand so close that they share a label. Pure.

/** Index of the point within which `at` lies; undefined before the first. */
export function pointAt(points: readonly { start: number }[], at: number): number | undefined {
  const index = points.findLastIndex(({ start }) => start <= at);
  return index === -1 ? undefined : index;
}

export interface PlacedMark {
  /** px. */
  x: number;
  /** Numbers of the marks in the list, from 1. */
  from: number;
  to: number;
}

/**
 * @param marks oldest first
 * @param middleOf px of the middle of a point
 * @param apart px that two labels need
 */
export function placeMarks(
  marks: readonly { at: number }[],
  points: readonly { start: number }[],
  middleOf: (index: number) => number,
  apart: number,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  marks.forEach(({ at }, place) => {
    const index = pointAt(points, at);
    if (index === undefined) return;
    const x = middleOf(index);
    const last = placed.at(-1);
    if (last && x - last.x < apart) last.to = place + 1;
    else placed.push({ x, from: place + 1, to: place + 1 });
  });
  return placed;
}
