// The scale of a course over time: early intervals are far wider than what matters later, and are cut off.
import type { SequencePoint } from '@/server/trpc/router';

/** Of the later half of the course, so that the end can be read. */
const LATER = 0.5;
const ROOM = 1.25;
const LEAST = 0.1;
const MOST = 2;

/** The change at the upper edge; at the lower it is the same below zero, but never below −1. */
export function sequenceReach(points: readonly SequencePoint[]): number {
  const later = points.slice(Math.floor(points.length * LATER));
  const ends = later.flatMap(({ low, high, estimate }) => [low, high, estimate]);
  const known = ends.filter((end) => end !== null).map(Math.abs);
  return Math.min(MOST, Math.max(LEAST, ...known) * ROOM);
}

/** A round distance between lines, so that there are two to four of them above zero. */
export function lineStep(reach: number): number {
  const steps = [0.05, 0.1, 0.2, 0.25, 0.5, 1];
  return steps.find((step) => reach / step <= 4) ?? 1;
}
