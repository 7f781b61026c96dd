// What a visitor adds to the roll-ups, and the difference between two states of one. Pure.
import { DIMENSIONS, DIMENSIONS_BY_HOUR, type Dimension } from '../event-store';
import type { CountedGoal, CountedVisitor } from './counted-visitor';
import { STEP_PREFIX, type FirstExposure } from './enrolment';

/** Stands for "the whole phase" where an hour would stand, so that results need not add up hours. */
export const WHOLE_PHASE = -1;
const HOUR_MS = 3_600_000;

const BY_HOUR: readonly Dimension[] = ['all', ...DIMENSIONS_BY_HOUR];

/** Kept by hour later than the others. */
const PLACES: readonly Dimension[] = ['country', 'channel'];

/** Of others a visitor can have several values, so that they do not add up to everybody. */
export function isOneValued(dimension: Dimension): boolean {
  return dimension !== 'audience' && dimension !== 'segment';
}

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

export type GoalSums = readonly [goal: CountedGoal, sums: Sums];

/** What must be added to the roll-ups (negative: taken away). */
export interface RollupChange {
  counts(cell: Cell, of: readonly GoalSums[]): void;
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

/**
 * Tells what changes when `before` becomes `after`; either may be nobody.
 * @param placesSince whoever was first exposed before, ms, has neither country nor channel by hour
 */
export function rollupDifference(
  before: CountedVisitor | undefined,
  after: CountedVisitor | undefined,
  change: RollupChange,
  placesSince: number,
): void {
  const from = countedUnder(before);
  const to = countedUnder(after);
  if (from && to && from.id === to.id) {
    contribute(to, before, after, change, placesSince);
    return;
  }
  if (from) contribute(from, before, undefined, change, placesSince);
  if (to) contribute(to, undefined, after, change, placesSince);
}

function contribute(
  exposure: FirstExposure,
  before: CountedVisitor | undefined,
  after: CountedVisitor | undefined,
  change: RollupChange,
  placesSince: number,
): void {
  const cells = cellsOf(exposure, placesSince);
  const everywhere: GoalSums[] = [];
  // Which steps were seen is asked of a phase as a whole.
  const steps: GoalSums[] = [];
  for (const goal of Object.keys({ ...before?.goals, ...after?.goals }) as CountedGoal[]) {
    const [was, is] = [before?.goals[goal] ?? 0, after?.goals[goal] ?? 0];
    if (was === is) continue;
    const sums = {
      conversions: Number(is > 0) - Number(was > 0),
      total: is - was,
      squares: is * is - was * was,
    };
    (goal.startsWith(STEP_PREFIX) ? steps : everywhere).push([goal, sums]);
  }
  if (steps.length > 0) change.counts(wholePhase(exposure), steps);
  if (everywhere.length > 0) for (const cell of cells) change.counts(cell, everywhere);
  for (const currency of Object.keys({ ...before?.revenue, ...after?.revenue })) {
    const [was, is] = [before?.revenue[currency], after?.revenue[currency]];
    if (was === is) continue;
    const [wasMoney, isMoney] = [BigInt(was ?? 0), BigInt(is ?? 0)];
    const sums = {
      conversions: Number(is !== undefined) - Number(was !== undefined),
      total: isMoney - wasMoney,
      squares: isMoney * isMoney - wasMoney * wasMoney,
    };
    for (const cell of cells) change.money({ ...cell, currency }, sums);
  }
}

const wholePhase = ({ arm }: FirstExposure): Cell => ({
  dimension: 'all',
  value: '',
  arm,
  hour: WHOLE_PHASE,
});

function cellsOf(exposure: FirstExposure, placesSince: number): Cell[] {
  const { arm, at } = exposure;
  const hour = at - (at % HOUR_MS);
  return DIMENSIONS.flatMap((dimension) =>
    valuesOf(exposure, dimension).flatMap((value) => {
      const whole = { dimension, hour: WHOLE_PHASE, value, arm };
      if (!BY_HOUR.includes(dimension)) return [whole];
      const isTold = at >= placesSince || !PLACES.includes(dimension);
      return [whole, { dimension, hour, value: isTold ? value : '', arm }];
    }),
  );
}

function valuesOf({ dimensions }: FirstExposure, dimension: Dimension): readonly string[] {
  if (dimension === 'all') return [''];
  const value = dimensions[dimension];
  return typeof value === 'string' ? [value] : value;
}
