// Counts that depend on one another, as they do in every shop.
import type { FactKind } from '../facts';
import { answerName } from '../read-fact';
import { NEVER_HOURS, type Single, type Wish } from './wish';

/** Keeps the answers that may stand beside some answer to the other fact. */
function keepFitting(
  wishes: Map<string, Wish>,
  one: string,
  other: string,
  mayMeet: (one: Single, other: Single) => boolean,
): boolean {
  const [first, second] = [wishes.get(one), wishes.get(other)];
  if (!first?.open || !second?.open) return true;
  const pair = first.open.flatMap((a) => {
    const b = second.open?.find((candidate) => mayMeet(a, candidate));
    return b === undefined ? [] : [[a, b] as const];
  })[0];
  if (!pair) return false;
  wishes.set(one, { ...first, open: [pair[0]] });
  wishes.set(other, { ...second, open: [pair[1]] });
  return true;
}

const isAtMost = (a: Single, b: Single) => typeof a === 'number' && typeof b === 'number' && a <= b;

/** Of what never happened it was longer ago than any limit. */
const isOrNever = (times: Single, hours: Single) => times !== 0 || Number(hours) >= NEVER_HOURS;
/** How often something happened, and how long ago. */
const SINCE: Readonly<Partial<Record<Wish['kind'], FactKind>>> = { met: 'sinceMet', orders: 'sinceOrder' };

/** Settles the numbers that depend on one another. False when they cannot all be right. */
export function settleNumbers(wishes: Map<string, Wish>, isFirst: boolean | undefined): boolean {
  if (isFirst !== undefined)
    for (const [name, fits] of [
      ['visitor', (answer: Single) => (answer === 'new') === isFirst],
      ['visits', (answer: Single) => (answer === 1) === isFirst],
    ] as const) {
      const wish = wishes.get(name);
      const open = wish?.open?.filter(fits);
      if (open?.length === 0) return false;
      if (wish && open) wishes.set(name, { ...wish, open });
    }
  if (!keepFitting(wishes, 'pages visit', 'pages ever', isAtMost)) return false;
  for (const { kind, asked } of [...wishes.values()]) {
    const since = SINCE[kind];
    if (since && !keepFitting(wishes, answerName(kind, asked), answerName(since, asked), isOrNever))
      return false;
  }
  return true;
}
