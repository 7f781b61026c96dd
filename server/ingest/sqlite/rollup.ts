// What an enrolment adds to the roll-ups, and the difference between two states of it. Pure.
import { DIMENSIONS, type Dimension } from '../event-store';
import type { Enrolment, FirstExposure, Reached } from './enrolment';

/** Stands for "the whole phase" where an hour would stand, so that results need not add up hours. */
export const WHOLE_PHASE = -1;
const HOUR_MS = 3_600_000;

/** A shop has too many pages to keep each by the hour. */
const WITHOUT_HOURS: readonly Dimension[] = ['page'];

export interface RollupKey {
  dimension: Dimension;
  hour: number;
  value: string;
  arm: string;
  goal: Reached;
}

/** Visitors who reached the goal, and the sum and sum of squares of how often each did. */
export interface Sums {
  conversions: number;
  total: number;
  squares: number;
}

type Change = (key: RollupKey, sums: Sums) => void;

/** The exposure a visitor is counted under; undefined when the visitor is not counted: not yet exposed, or seen in several arms. */
function countedUnder(enrolment: Enrolment | undefined): FirstExposure | undefined {
  return enrolment && enrolment.arms.length === 1 ? enrolment.first : undefined;
}

/** Exposed, and left out because of several arms. */
export function isExcluded(enrolment: Enrolment | undefined): boolean {
  return enrolment !== undefined && enrolment.first !== undefined && enrolment.arms.length > 1;
}

/** Calls `change` with everything that must be added to the roll-ups (negative: taken away) when `before` becomes `after`. */
export function rollupDifference(before: Enrolment | undefined, after: Enrolment, change: Change): void {
  const from = countedUnder(before);
  const to = countedUnder(after);
  if (from && to && from.id === to.id) {
    for (const goal of Object.keys(after.goals) as Reached[])
      contribute(to, goal, subtract(sumsOf(after, goal), sumsOf(before, goal)), change);
    return;
  }
  if (from && before)
    for (const goal of Object.keys(before.goals) as Reached[])
      contribute(from, goal, subtract(undefined, sumsOf(before, goal)), change);
  if (to)
    for (const goal of Object.keys(after.goals) as Reached[])
      contribute(to, goal, sumsOf(after, goal), change);
}

function sumsOf(enrolment: Enrolment | undefined, goal: Reached): Sums | undefined {
  const count = enrolment?.goals[goal]?.count;
  return count === undefined ? undefined : { conversions: 1, total: count, squares: count * count };
}

function subtract(a: Sums | undefined, b: Sums | undefined): Sums {
  return {
    conversions: (a?.conversions ?? 0) - (b?.conversions ?? 0),
    total: (a?.total ?? 0) - (b?.total ?? 0),
    squares: (a?.squares ?? 0) - (b?.squares ?? 0),
  };
}

function contribute(exposure: FirstExposure, goal: Reached, sums: Sums | undefined, change: Change): void {
  if (!sums || sums.total === 0) return;
  const exposureHour = exposure.at - (exposure.at % HOUR_MS);
  for (const dimension of DIMENSIONS) {
    const value = dimension === 'all' ? '' : exposure.dimensions[dimension];
    change({ dimension, hour: WHOLE_PHASE, value, arm: exposure.arm, goal }, sums);
    if (!WITHOUT_HOURS.includes(dimension))
      change({ dimension, hour: exposureHour, value, arm: exposure.arm, goal }, sums);
  }
}
