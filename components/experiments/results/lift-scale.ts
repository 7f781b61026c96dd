// One scale for the bars of a table: wide enough for what is known, and no wider for what is not.
import type { Lift } from '../use-experiment-words';

export interface LiftScale {
  /** Relative change at the left edge, ≤ 0. */
  from: number;
  /** At the right edge, > 0. */
  to: number;
}

/** Nothing can fall by more than all of it; what rises beyond the other end is cut off there. */
const LEAST = -1;
const MOST = 3;
const ROOM = 1.15;

export function liftScale(lifts: readonly (Lift | null)[]): LiftScale {
  const known = lifts.filter((lift) => lift !== null);
  const lows = known.flatMap(({ low, estimate }) => [low ?? LEAST, estimate ?? 0]);
  const highs = known.flatMap(({ high, estimate }) => [high ?? MOST, estimate ?? 0]);
  const from = Math.max(LEAST, Math.min(-0.05, ...lows) * ROOM);
  const to = Math.min(MOST, Math.max(0.05, ...highs) * ROOM);
  return { from, to };
}

/** Where a change lies between the edges, 0–1. */
export function placeOf({ from, to }: LiftScale, lift: number): number {
  return Math.min(1, Math.max(0, (lift - from) / (to - from)));
}
