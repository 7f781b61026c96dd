// A condition as a sentence, in parts that any language can put into words: `phrase` keys name a message each, `list`
// is for `Intl.ListFormat` (conjunction or disjunction). Groups of one vanish and `not` moves down to the phrases, so
// that "not (A and B)" reads "not A or not B".
import type { Condition, ConditionLeaf, TextOperator } from '@/core/campaign/condition';

type LeafOf<Kind extends ConditionLeaf['kind']> = Extract<ConditionLeaf, { kind: Kind }>;

export type PhraseKey =
  | `${'path' | 'url' | `utm.${LeafOf<'utm'>['parameter']}`}.${TextOperator}`
  | 'device'
  | `visitor.${LeafOf<'visitor'>['value']}`;

export interface Phrase {
  kind: 'phrase';
  key: PhraseKey;
  /** Say the opposite. */
  negated: boolean;
  /** What the phrase mentions, any of which may hold; device names are to be translated, texts are quoted. */
  values: readonly string[];
}
export type Summary =
  | { kind: 'everyone' }
  | { kind: 'nobody' }
  | Phrase
  | { kind: 'list'; join: 'and' | 'or'; of: readonly Summary[] };

function phraseOf(leaf: ConditionLeaf): Omit<Phrase, 'kind' | 'negated'> {
  switch (leaf.kind) {
    case 'path':
    case 'url':
      return { key: `${leaf.kind}.${leaf.operator}`, values: leaf.values };
    case 'utm':
      return { key: `utm.${leaf.parameter}.${leaf.operator}`, values: leaf.values };
    case 'device':
      return { key: 'device', values: leaf.values };
    case 'visitor':
      return { key: `visitor.${leaf.value}`, values: [] };
  }
}

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

/** The sentence for a condition. `negated` says the opposite of it. */
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
    default:
      return { kind: 'phrase', ...phraseOf(condition), negated };
  }
}
