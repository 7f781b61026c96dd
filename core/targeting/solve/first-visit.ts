// On a first visit, what is asked about the first visit and about this one has one answer.
import type { FactKind } from '../facts';
import { answerName, type Answer } from '../read-fact';
import { merge, type Wish, type Wishes } from './wish';

/** What happened on the first visit also happened on this one, if this is the first. */
const SAME_ON_FIRST: Readonly<Partial<Record<FactKind, (asked: string) => readonly [FactKind, string]>>> = {
  firstUtm: (parameter) => ['utm', parameter],
  channel: () => ['channel', 'this'],
  landing: () => ['landing', 'this'],
  pages: () => ['pages', 'visit'],
  seen: () => ['seen', 'visit'],
};

/** Brings together the facts that have one answer on a first visit. Undefined when that leaves none. */
export function mergeFirst(wishes: Wishes): Map<string, Wish> | undefined {
  const merged = new Map<string, Wish>();
  for (const [name, wish] of wishes) {
    const twin = wish.kind === 'sticky' ? undefined : SAME_ON_FIRST[wish.kind]?.(wish.asked[0] ?? '');
    const place = twin ? answerName(twin[0], [twin[1]]) : name;
    const before = merged.get(place);
    const after = before ? merge(before, wish) : wish;
    if (!after) return undefined;
    merged.set(place, after);
  }
  return merged;
}

/** Gives the facts that were brought together their names again. */
export function* unmerged(wishes: Wishes, answers: ReadonlyMap<string, Answer>): Generator<[string, Answer]> {
  for (const [name, { kind, asked }] of wishes) {
    const twin = kind === 'sticky' ? undefined : SAME_ON_FIRST[kind]?.(asked[0] ?? '');
    const answer = answers.get(twin ? answerName(twin[0], [twin[1]]) : name);
    if (answer !== undefined) yield [name, answer];
  }
}
