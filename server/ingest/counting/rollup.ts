// What a visitor adds to the roll-ups, and the difference between two states of one. Pure.
import { DIMENSIONS, type Dimension } from '../event-store';
import type { CountedGoal, CountedVisitor } from './counted-visitor';
import type { FirstExposure } from './enrolment';

/** Stands for "the whole phase" where an hour would stand, so that results need not add up hours. */
export const WHOLE_PHASE = -1;
const HOUR_MS = 3_600_000;

/** A shop has too many pages to keep each by the hour, and nobody asks for the others by it. */
const WITHOUT_HOURS: readonly Dimension[] = ['page', 'country', 'channel', 'weekhour'];

/** Where a figure stands. */
export interface Cell {
  dimension: Dimension;
  hour: number;
  value: string;
  arm: string;
}
export interface RollupKey extends Cell {
  goal: CountedGoal;
}
export interface RevenueKey extends Cell {
  currency: string;
}

/** Visitors who reached the goal, and the sum and sum of squares of how often each did. */
export interface Sums {
  conversions: number;
  total: number;
  squares: number;
}

/** The same for money, minor currency units. Squares of it do not fit into a number. */
export interface MoneySums {
  conversions: number;
  total: bigint;
  squares: bigint;
}

/** What must be added to the roll-ups (negative: taken away). */
export interface RollupChange {
  count(key: RollupKey, sums: Sums): void;
  money(key: RevenueKey, sums: MoneySums): void;
}

/** The exposure a visitor is counted under; undefined when the visitor is not counted: not yet exposed, or seen in several arms. */
function countedUnder(visitor: CountedVisitor | undefined): FirstExposure | undefined {
  return visitor && visitor.arms.length === 1 ? visitor.first : undefined;
}

/** Exposed, and left out because of several arms. */
export function isExcluded(visitor: CountedVisitor | undefined): boolean {
  return visitor !== undefined && visitor.first !== undefined && visitor.arms.length > 1;
}

/** Tells what changes when `before` becomes `after`; either may be nobody. */
export function rollupDifference(
  before: CountedVisitor | undefined,
  after: CountedVisitor | undefined,
  change: RollupChange,
): void {
  const from = countedUnder(before);
  const to = countedUnder(after);
  if (from && to && from.id === to.id) {
    contribute(to, before, after, change);
    return;
  }
  if (from) contribute(from, before, undefined, change);
  if (to) contribute(to, undefined, after, change);
}

function contribute(
  exposure: FirstExposure,
  before: CountedVisitor | undefined,
  after: CountedVisitor | undefined,
  change: RollupChange,
): void {
  const goals = { ...before?.goals, ...after?.goals };
  for (const goal of Object.keys(goals) as CountedGoal[]) {
    const [was, is] = [before?.goals[goal] ?? 0, after?.goals[goal] ?? 0];
    if (was === is) continue;
    const sums = {
      conversions: Number(is > 0) - Number(was > 0),
      total: is - was,
      squares: is * is - was * was,
    };
    inCells(exposure, (cell) => change.count({ ...cell, goal }, sums));
  }
  for (const currency of Object.keys({ ...before?.revenue, ...after?.revenue })) {
    const [was, is] = [before?.revenue[currency], after?.revenue[currency]];
    if (was === is) continue;
    const [wasMoney, isMoney] = [BigInt(was ?? 0), BigInt(is ?? 0)];
    const sums = {
      conversions: Number(is !== undefined) - Number(was !== undefined),
      total: isMoney - wasMoney,
      squares: isMoney * isMoney - wasMoney * wasMoney,
    };
    inCells(exposure, (cell) => change.money({ ...cell, currency }, sums));
  }
}

function inCells(exposure: FirstExposure, tell: (cell: Cell) => void): void {
  const exposureHour = exposure.at - (exposure.at % HOUR_MS);
  for (const dimension of DIMENSIONS) {
    const value = dimension === 'all' ? '' : exposure.dimensions[dimension];
    const cell = { dimension, value, arm: exposure.arm };
    tell({ ...cell, hour: WHOLE_PHASE });
    if (!WITHOUT_HOURS.includes(dimension)) tell({ ...cell, hour: exposureHour });
  }
}
