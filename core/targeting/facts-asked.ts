// What must be known of a visitor before a condition can be judged, and which names such answers can have.
import type { Condition, StickyCondition } from '@/core/campaign/condition';
import { FACT_KINDS, factOf, type FactKind } from './facts';
import { readCondition, type CheckedCondition } from './read-condition';
import { answerName } from './read-fact';

/** A fact, and what it is asked with in the order of the table. */
export interface AskedFact {
  kind: FactKind;
  asked: readonly string[];
}

function askedBy(condition: CheckedCondition): AskedFact[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(askedBy);
    case 'not':
    case 'sticky':
      return askedBy(condition.of);
    case 'unknown':
      return [];
    case 'fact':
      return [{ kind: condition.fact, asked: condition.asked }];
  }
}

/** Each fact once, in the order in which the condition comes to them. Takes any JSON and never throws. */
export function factsAsked(condition: unknown): AskedFact[] {
  const asked = askedBy(readCondition(condition));
  return [...new Map(asked.map((fact) => [answerName(fact.kind, fact.asked), fact])).values()];
}

/** What sticks in a condition, each once by its id: whether it held before is one more question about a visitor. */
export function stickyAsked(condition: Condition): StickyCondition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [
        ...new Map(condition.of.flatMap(stickyAsked).map((sticky) => [sticky.id, sticky] as const)).values(),
      ];
    case 'not':
      return stickyAsked(condition.of);
    case 'sticky':
      return [condition, ...stickyAsked(condition.of)];
    case 'audience':
      return condition.of ? stickyAsked(condition.of) : [];
    default:
      return [];
  }
}

/** What a fact is asked with may hold blanks itself, as selectors do. */
const NAMES = new RegExp(
  `^(?:${FACT_KINDS.map((kind) =>
    [
      kind,
      ...Object.values(factOf(kind).asked).map((slot) =>
        typeof slot === 'string' ? '.+' : `(?:${slot.join('|')})`,
      ),
    ].join(' '),
  ).join('|')}|sticky .+)$`,
  's',
);

/** Whether anything in the table of facts, or anything that sticks, could have an answer of this name. */
export function isAnswerName(name: string): boolean {
  return NAMES.test(name);
}
