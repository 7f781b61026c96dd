// What must be true of one fact, gathered while a visitor is looked for, and the answers that come into question. Of numbers
// these are the limits that conditions name and one number of each gap between them: what is true of all of these, or of
// none, is true of every number.
import { factOf, type FactKind } from '../facts';
import type { CheckedTest } from '../read-condition';
import { choice } from '../tests/choice';
import { flag } from '../tests/flag';
import { number } from '../tests/number';

export type Single = string | number | boolean;

/** Never changed, only replaced. */
export interface Wish {
  /** A fact, or whether a sticky condition held before. */
  kind: FactKind | 'sticky';
  asked: readonly string[];
  yes: readonly CheckedTest[];
  no: readonly CheckedTest[];
  /** The answers that are left; of a fact with one answer that is no text. */
  open?: readonly Single[];
}

/** By the name of the answer. */
export type Wishes = ReadonlyMap<string, Wish>;

interface Domain {
  min: number;
  max: number;
  whole: boolean;
  /** Numbers that look natural, in this order. */
  usual?: readonly number[];
}

type Unit = Extract<ReturnType<typeof factOf>, { type: 'number' }>['unit'];

const FROM_ZERO: Domain = { min: 0, max: Infinity, whole: true };
/** Whatever a shop tells. */
const ANY: Domain = { min: -Infinity, max: Infinity, whole: false, usual: [0] };
const DOMAINS: Readonly<Record<Unit, Domain>> = {
  count: FROM_ZERO,
  seconds: { ...FROM_ZERO, whole: false },
  hours: { ...FROM_ZERO, whole: false },
  pixels: { ...FROM_ZERO, whole: false, usual: [1440, 390, 820] },
  percent: { min: 0, max: 100, whole: false, usual: [50] },
  date: { min: -8.64e15, max: 8.64e15, whole: true },
  hour: { min: 0, max: 23, whole: true, usual: [12] },
  money: ANY,
  plain: ANY,
};
/** Counts that the shop makes in its own way: of what is sold by weight, half a piece may be in the cart. */
const TOLD: readonly string[] = ['cartCount'] satisfies FactKind[];
/** Counts that include what is under way. */
const FROM_ONE: readonly string[] = ['visits', 'pages'] satisfies FactKind[];

/** Longer ago than any limit: what the simulator takes for never. */
export const NEVER_HOURS = 1e9;

/** One number between two others, a round one if there is one. */
function between(from: number, to: number): number {
  for (const step of [86_400_000, 3_600_000, 1000, 1]) {
    const round = (Math.floor(from / step) + 1) * step;
    if (to - from > step * 2 && round > from && round < to) return round;
  }
  return Number.isInteger(from + 1) && from + 1 < to ? from + 1 : (from + to) / 2;
}

/** @param now ms since 1970, where a date is asked for */
export function numbersOf(kind: FactKind, limits: readonly number[], now: number): number[] {
  const fact = factOf(kind);
  if (fact.type !== 'number') return [];
  const { whole, usual = [], ...domain } = TOLD.includes(kind) ? ANY : DOMAINS[fact.unit];
  const min = FROM_ONE.includes(kind) ? 1 : domain.min;
  const { max } = domain;
  const inside = [...new Set(limits)].filter((limit) => limit >= min && limit <= max);
  const edges = [min, ...inside, max].sort((a, b) => a - b);
  const found = [...inside, ...[min, max].filter(Number.isFinite)];
  edges.forEach((edge, index) => {
    const next = edges[index + 1];
    if (next === undefined || next === edge) return;
    // Past every limit.
    if (next === Infinity)
      found.push(fact.unit === 'hours' ? Math.max(NEVER_HOURS, edge * 2) : openAbove(edge));
    else if (edge === -Infinity) found.push(openBelow(next));
    else {
      found.push(between(edge, next));
      if (whole) found.push(Math.floor(edge) + 1, Math.ceil(next) - 1);
    }
  });
  // So few that each may stand for itself.
  if (whole && max - min < 100) for (let one = min; one <= max; one += 1) found.push(one);
  const likely = fact.unit === 'date' ? [now] : usual;
  return [...likely, ...[...found].sort((a, b) => a - b)].filter(
    (one) => one >= min && one <= max && (!whole || Number.isInteger(one)),
  );
}

/** A number beyond a limit, however great it is. */
function openAbove(edge: number): number {
  if (edge === -Infinity) return 0;
  const next = Math.floor(edge) + 1;
  return next > edge ? next : edge * 2;
}

const openBelow = (edge: number) => Math.min(0, -openAbove(-edge));

/** In the order in which they are tried. @param limits of the numbers that conditions name for this fact */
export function answersOf(kind: Wish['kind'], limits: readonly number[], now: number): readonly Single[] {
  if (kind === 'sticky') return [false, true];
  const fact = factOf(kind);
  switch (fact.type) {
    case 'number':
      return numbersOf(kind, limits, now);
    case 'choice':
      return fact.choices;
    case 'flag':
      return [false, true];
    case 'text':
      return [];
  }
}

/** A list has several answers at once, and texts are found when all is known that is asked of them. */
function hasOneOfFew(kind: Wish['kind']): boolean {
  if (kind === 'sticky') return true;
  const fact = factOf(kind);
  return fact.type !== 'text' && !(fact.type === 'number' && fact.many);
}

export function newWish(kind: Wish['kind'], asked: readonly string[], candidates: readonly Single[]): Wish {
  return { kind, asked, yes: [], no: [], ...(hasOneOfFew(kind) ? { open: candidates } : {}) };
}

/** Whether an answer passes a test that is not about texts. */
export function passes(answer: Single, test: CheckedTest): boolean {
  switch (test.kind) {
    case 'number':
      return typeof answer === 'number' && number(() => answer, ...test.settings)(null) === 1;
    case 'choice':
      return typeof answer === 'string' && choice(() => answer, ...test.settings)(null) === 1;
    case 'flag':
      return typeof answer === 'boolean' && flag(() => answer)(null) === 1;
    case 'text':
    case 'regex':
    case 'known':
      return false;
  }
}

/** The same wish and one more. Undefined when no answer is left. */
export function narrow(wish: Wish, test: CheckedTest, wanted: boolean): Wish | undefined {
  const open = wish.open?.filter((answer) => passes(answer, test) === wanted);
  if (open?.length === 0) return undefined;
  return {
    ...wish,
    ...(wanted ? { yes: [...wish.yes, test] } : { no: [...wish.no, test] }),
    ...(open ? { open } : {}),
  };
}

/** Two facts that cannot have different answers. Undefined when no answer is left. */
export function merge(wish: Wish, other: Wish): Wish | undefined {
  const open = wish.open?.filter((answer) => other.open?.includes(answer));
  if (open?.length === 0) return undefined;
  return {
    ...wish,
    yes: [...wish.yes, ...other.yes],
    no: [...wish.no, ...other.no],
    ...(open ? { open } : {}),
  };
}
