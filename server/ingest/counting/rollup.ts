// What a visitor adds to the roll-ups, and the difference between two states of one. Pure.
import { bucket } from '@/core/assignment';
import {
  DIMENSIONS,
  DIMENSIONS_BY_DAY,
  NAMED_ANSWERS,
  NAMED_VALUES,
  OUTCOME,
  TOLD_DIMENSIONS,
  type Dimension,
} from '../event-store';
import { OUTCOME_PREFIX, type CountedGoal, type CountedVisitor } from './counted-visitor';
import { dateOf } from './day-counts';
import type { FirstExposure, FrozenDimensions } from './enrolment';
import type { PhaseTerms } from './tables';

/** Stands for "the whole phase" where an hour would stand, so that results need not add up hours. */
export const WHOLE_PHASE = -1;
const HOUR_MS = 3_600_000;

const BY_DAY: readonly Dimension[] = ['all', ...DIMENSIONS_BY_DAY];

/** Kept by hour later than the others, before days were kept. */
const PLACES: readonly Dimension[] = ['country', 'channel'];

/** Of others a visitor can have several values, so that they do not add up to everybody. */
export function isOneValued(dimension: Dimension): boolean {
  return dimension !== 'audience' && dimension !== 'segment' && dimension !== 'judged' && !isTold(dimension);
}

function isTold(dimension: Dimension): dimension is (typeof TOLD_DIMENSIONS)[number] {
  return TOLD_DIMENSIONS.some((one) => one === dimension);
}

/** At most so many values of it are named. */
export function namedValues(dimension: Dimension): number {
  return isTold(dimension) ? NAMED_ANSWERS : NAMED_VALUES;
}

export type CellTerms = Pick<PhaseTerms, 'placesSince' | 'daysSince' | 'halves'>;

interface Place {
  dimension: Dimension;
  value: string;
  arm: string;
}
/** Figures of a whole phase, or of an hour. */
export interface HourCell extends Place {
  hour: number;
}
/** Figures of a date; see `dateOf`. */
export interface DayCell extends Place {
  date: number;
}
/** Where a figure stands. */
export type Cell = HourCell | DayCell;

export interface RollupKey extends HourCell {
  goal: CountedGoal;
}
export type RevenueKey = Cell & { currency: string };

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
 */
export function rollupDifference(
  before: CountedVisitor | undefined,
  after: CountedVisitor | undefined,
  change: RollupChange,
  terms: CellTerms,
): void {
  const from = countedUnder(before);
  const to = countedUnder(after);
  if (from && to && from.id === to.id) {
    contribute(cellsOf(to, terms), before, after, change);
    const [was, is] = [toldCells(from, before), toldCells(to, after)];
    const [stay, come] = [
      [...is].filter(([name]) => was.has(name)),
      [...is].filter(([name]) => !was.has(name)),
    ];
    const go = [...was].filter(([name]) => !is.has(name));
    contribute(cellsIn(stay), before, after, change);
    contribute(cellsIn(go), before, undefined, change);
    contribute(cellsIn(come), undefined, after, change);
    return;
  }
  if (from) contribute(allCells(from, before, terms), before, undefined, change);
  if (to) contribute(allCells(to, after, terms), undefined, after, change);
}

function contribute(
  cells: readonly Cell[],
  before: CountedVisitor | undefined,
  after: CountedVisitor | undefined,
  change: RollupChange,
): void {
  if (cells.length === 0) return;
  const everywhere: GoalSums[] = [];
  // Which steps were seen, and how they were answered, is asked of a phase as a whole; what a quiz concluded, of its questions and answers too.
  const outcomes: GoalSums[] = [];
  const steps: GoalSums[] = [];
  for (const goal of Object.keys({ ...before?.goals, ...after?.goals }) as CountedGoal[]) {
    const [was, is] = [before?.goals[goal] ?? 0, after?.goals[goal] ?? 0];
    if (was === is) continue;
    const sums = {
      conversions: Number(is > 0) - Number(was > 0),
      total: is - was,
      squares: is * is - was * was,
    };
    const kind = goal.startsWith(OUTCOME_PREFIX) ? outcomes : goal.includes(':') ? steps : everywhere;
    kind.push([goal, sums]);
  }
  for (const cell of cells) {
    const isWhole = 'hour' in cell && cell.dimension === 'all' && cell.hour === WHOLE_PHASE;
    const told = isWhole
      ? [...steps, ...outcomes]
      : cell.dimension === 'answer' || cell.dimension === 'question'
        ? outcomes
        : [];
    if (everywhere.length + told.length > 0)
      change.counts(cell, told.length > 0 ? [...everywhere, ...told] : everywhere);
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
    for (const cell of cells) change.money({ ...cell, currency }, sums);
  }
}

function allCells(exposure: FirstExposure, visitor: CountedVisitor | undefined, terms: CellTerms): Cell[] {
  return [...cellsOf(exposure, terms), ...toldCells(exposure, visitor).values()];
}

/**
 * Where the first exposure puts somebody, which never changes. Everybody has an hour; what else is asked for days was kept by hour until
 * `daysSince`.
 */
function cellsOf(exposure: FirstExposure, { placesSince, daysSince, halves }: CellTerms): Cell[] {
  const { arm, at } = exposure;
  const hour = at - (at % HOUR_MS);
  const date = at >= daysSince ? dateOf(exposure) : undefined;
  return DIMENSIONS.flatMap((dimension): Cell[] => {
    if (isTold(dimension)) return [];
    if (dimension === 'judged') return halves && isJudged(exposure) ? judgedCells(exposure) : [];
    return valuesOf(exposure, dimension).flatMap((value): Cell[] => {
      const whole = { dimension, hour: WHOLE_PHASE, value, arm };
      if (!BY_DAY.includes(dimension)) return [whole];
      const isKnown = at >= placesSince || !PLACES.includes(dimension);
      const then = { dimension, hour, value: isKnown ? value : '', arm };
      if (date === undefined) return [whole, then];
      const day = { dimension, date, value, arm };
      return dimension === 'all' ? [whole, then, day] : [whole, day];
    });
  });
}

function judgedCells({ arm, dimensions }: FirstExposure): HourCell[] {
  return dimensions.segment.map((value) => ({ dimension: 'judged', hour: WHOLE_PHASE, value, arm }));
}

/** Of one half of the visitors. By the id of the first exposure, which is chance, the same as long as it is the first, and no name. */
export function isJudged({ id }: Pick<FirstExposure, 'id'>): boolean {
  return bucket('judged', id) < 0.5;
}

function valuesOf(
  { dimensions }: FirstExposure,
  dimension: 'all' | keyof FrozenDimensions,
): readonly string[] {
  if (dimension === 'all') return [''];
  const value = dimensions[dimension];
  return typeof value === 'string' ? [value] : value;
}

/** Where a quiz puts somebody, by a name for each place: changes with what they say. */
function toldCells({ arm }: FirstExposure, visitor: CountedVisitor | undefined): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const put = (dimension: Dimension, value: string) =>
    cells.set(`${dimension} ${value}`, { dimension, hour: WHOLE_PHASE, value, arm });
  for (const [topic, values] of Object.entries(visitor?.told ?? {})) {
    if (topic !== OUTCOME && values.length > 0) put('question', topic);
    for (const value of values)
      if (topic === OUTCOME) put('outcome', value);
      else put('answer', `${topic}:${value}`);
  }
  return cells;
}

const cellsIn = (named: readonly (readonly [string, Cell])[]) => named.map(([, cell]) => cell);
