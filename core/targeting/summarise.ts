// A condition in the order in which people say it: groups of one vanish, groups within groups of the same kind flatten, and
// `not` moves down to the leaves, so that "not (A and B)" reads "not A or not B". Putting it into words is the reader's.
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';

interface Phrase {
  kind: 'phrase';
  leaf: ConditionLeaf;
  /** Say the opposite. */
  negated: boolean;
}
export type Summary =
  | { kind: 'everyone' }
  | { kind: 'nobody' }
  | Phrase
  | { kind: 'audience'; id: string; negated: boolean }
  /** `of` at any time in the last `days` days, or at none of them. */
  | { kind: 'sticky'; days: number; of: Summary; negated: boolean }
  | { kind: 'list'; join: 'and' | 'or'; of: readonly Summary[] };

function summariseGroup(parts: readonly Summary[], join: 'and' | 'or'): Summary {
  const [neutral, absorbing] =
    join === 'and' ? (['everyone', 'nobody'] as const) : (['nobody', 'everyone'] as const);
  if (parts.some(({ kind }) => kind === absorbing)) return { kind: absorbing };
  const of = parts
    .filter(({ kind }) => kind !== neutral)
    .flatMap((part) => (part.kind === 'list' && part.join === join ? part.of : [part]));
  const [only] = of;
  if (!only) return { kind: neutral };
  return of.length === 1 ? only : { kind: 'list', join, of };
}

/** `negated` summarises the opposite of the condition. */
export function summarise(condition: Condition, negated = false): Summary {
  switch (condition.kind) {
    case 'not':
      return summarise(condition.of, !negated);
    case 'all':
    case 'any':
      return summariseGroup(
        condition.of.map((part) => summarise(part, negated)),
        (condition.kind === 'all') === negated ? 'or' : 'and',
      );
    case 'audience':
      return { kind: 'audience', id: condition.id, negated };
    case 'sticky': {
      const of = summarise(condition.of);
      // What always holds, or never, is not changed by time.
      if (of.kind === 'everyone' || of.kind === 'nobody') return summarise(condition.of, negated);
      return { kind: 'sticky', days: condition.days, of, negated };
    }
    default:
      return { kind: 'phrase', leaf: condition, negated };
  }
}
