// What can be said of a condition before any visitor came: an example of who fits, or the rows that exclude each other, or
// that everybody fits; and the rows that never matter. Certain in everything it says.
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import { budgetOf } from './budget';
import { findVisitor, type Example, type SolveOptions } from './find-visitor';

/** Where a part stands: its place in each group on the way to it. `not` and `sticky` are no groups, and make no place. */
export type Place = readonly number[];

/**
 * A part without which the same visitors fit. `implied`: it asks for nothing that the others do not ask for. `useless`: it
 * lets nobody in whom the others leave out. `values`: some of its values only.
 */
export type IdlePart = { place: Place } & (
  { kind: 'implied' | 'useless' } | { kind: 'values'; values: readonly string[] }
);

export type Judgement =
  /** `conflict`: rows that cannot all be right; without any one of them somebody might fit. */
  | { kind: 'nobody'; conflict: readonly Place[] }
  | { kind: 'everybody' }
  | { kind: 'some'; example: Example; idle: readonly IdlePart[] }
  /** Too much to be certain of, or rows that are not filled in. */
  | { kind: 'unknown' };

/** For one row. */
const STEPS = 20_000;
/** For all rows together: some 100 ms. */
const ALL_STEPS = 400_000;

/** More rows than these nobody reads, and each costs as much as there are rows. */
const MOST_PARTS = 150;

const NOBODY: Condition = { kind: 'any', of: [] };
const EVERYBODY: Condition = { kind: 'all', of: [] };
const not = (of: Condition): Condition => ({ kind: 'not', of });
const both = (...of: Condition[]): Condition => ({ kind: 'all', of });

interface Part {
  place: Place;
  condition: Condition;
  /** It helps the whole to hold, rather than not to. */
  helps: boolean;
}

/** The part that a row stands for, with what it is wrapped in. */
function core(
  condition: Condition,
  helps = true,
): { of: Exclude<Condition, { kind: 'not' | 'sticky' }>; helps: boolean } {
  switch (condition.kind) {
    case 'not':
      return core(condition.of, !helps);
    case 'sticky':
      return core(condition.of, helps);
    default:
      return { of: condition, helps };
  }
}

/** Every part but the whole, in reading order; a group before its parts. */
function partsOf(condition: Condition, place: Place = [], helps = true): Part[] {
  const { of: inner, helps: inside } = core(condition, helps);
  if (inner.kind !== 'all' && inner.kind !== 'any')
    return place.length === 0 ? [{ place, condition, helps }] : [];
  return inner.of.flatMap((part, index) => {
    const own = [...place, index];
    return [{ place: own, condition: part, helps: inside }, ...partsOf(part, own, inside)];
  });
}

/** Something stands in it that is to be told instead. */
function hasParts({ condition }: Part): boolean {
  const { of } = core(condition);
  return (of.kind === 'all' || of.kind === 'any') && of.of.length > 0;
}

/** Puts something else in a place. */
export function replacePart(condition: Condition, place: Place, next: Condition): Condition {
  const [index, ...rest] = place;
  if (index === undefined) return next;
  switch (condition.kind) {
    case 'not':
    case 'sticky':
      return { ...condition, of: replacePart(condition.of, place, next) };
    case 'all':
    case 'any':
      return {
        ...condition,
        of: condition.of.map((part, position) => (position === index ? replacePart(part, rest, next) : part)),
      };
    default:
      return condition;
  }
}

const isWithin = (place: Place, outer: Place) => outer.every((index, depth) => place[depth] === index);

/** In steps, so that a page can breathe between them; each takes some ms. Never throws. */
export function* judging(condition: Condition, options: SolveOptions = {}): Generator<undefined, Judgement> {
  const found = findVisitor(condition, options);
  yield;
  if (found.kind === 'unknown') return found;
  if (found.kind === 'nobody') return { kind: 'nobody', conflict: yield* findConflict(condition, options) };
  const missed = findVisitor(not(condition), options);
  yield;
  if (missed.kind === 'nobody') return { kind: 'everybody' };
  return { kind: 'some', example: found.answers, idle: yield* findIdle(condition, options) };
}

/** Never throws. */
export function judgeCondition(condition: Condition, options?: SolveOptions): Judgement {
  const steps = judging(condition, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Whether it is certain that nobody fits; `spent` ends the whole search. */
function asker(options: SolveOptions) {
  const all = budgetOf(ALL_STEPS);
  return (condition: Condition): boolean => {
    const own = budgetOf(STEPS);
    const budget = { spend: (steps: number) => all.spend(steps) && own.spend(steps) };
    return findVisitor(condition, { ...options, budget }).kind === 'nobody';
  };
}

function* findConflict(condition: Condition, options: SolveOptions): Generator<undefined, Place[]> {
  const isNobody = asker(options);
  const conflict: Place[] = [];
  let rest = condition;
  const parts = partsOf(condition);
  if (parts.length > MOST_PARTS) return [];
  for (const part of parts) {
    if (hasParts(part)) continue;
    const without = replacePart(rest, part.place, part.helps ? EVERYBODY : NOBODY);
    if (isNobody(without)) rest = without;
    else conflict.push(part.place);
    yield;
  }
  return conflict;
}

function* findIdle(condition: Condition, options: SolveOptions): Generator<undefined, IdlePart[]> {
  const isNobody = asker(options);
  const idle: IdlePart[] = [];
  let rest = condition;
  // The last first: of two that say the same, the second is the one too many. Groups before what is in them.
  const parts = [...partsOf(condition)].reverse();
  if (parts.length > MOST_PARTS) return [];
  const ordered = [...parts].sort((a, b) => a.place.length - b.place.length);
  for (const { place, helps, condition: part } of ordered) {
    if (idle.some((other) => other.kind !== 'values' && isWithin(place, other.place))) continue;
    const [open, closed] = helps ? [EVERYBODY, NOBODY] : [NOBODY, EVERYBODY];
    const wider = replacePart(rest, place, open);
    const narrower = replacePart(rest, place, closed);
    if (isNobody(both(wider, not(rest)))) {
      idle.push({ place, kind: 'implied' });
      rest = wider;
    } else if (isNobody(both(rest, not(narrower)))) {
      idle.push({ place, kind: 'useless' });
      rest = narrower;
    } else {
      const values = idleValues(part, isNobody);
      if (values.length > 0) idle.push({ place, kind: 'values', values });
    }
    yield;
  }
  return idle;
}

/** Values of a row that others of its values say already. */
function idleValues(condition: Condition, isNobody: (condition: Condition) => boolean): string[] {
  const leaf = core(condition).of;
  if (!('operator' in leaf) || leaf.operator === 'known' || leaf.operator === 'regex') return [];
  const having = (values: string[]): ConditionLeaf => ({ ...leaf, values });
  let left = leaf.values;
  for (const value of [...leaf.values].reverse()) {
    const others = left.filter((one) => one !== value);
    // Twice the same is once too many, but there is no telling them apart.
    if (others.length < left.length - 1 || others.length === 0) continue;
    if (isNobody(both(having([value]), not(having(others))))) left = others;
  }
  return leaf.values.filter((value) => !left.includes(value));
}
