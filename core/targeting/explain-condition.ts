// Why a condition holds or does not: the same tree, with the truth of every part. For people who ask; the shop only evaluates.
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import { evaluate } from './evaluate';
import { all, any, not, type Predicate, type Truth } from './predicate';
import type { Answers } from './read-fact';

/** A condition of a document with what came of it: 1 holds, 0 does not, ½ cannot be known. */
export type ExplainedCondition = { truth: Truth } & (
  | { kind: 'leaf'; leaf: ConditionLeaf }
  | { kind: 'all' | 'any'; of: readonly ExplainedCondition[] }
  | { kind: 'not'; of: ExplainedCondition }
);

/** A part that was judged already. */
const judged =
  ({ truth }: ExplainedCondition): Predicate<null> =>
  () =>
    truth;

/** The truth of the whole is what `evaluate` says of it. Pure, never throws. */
export function explainCondition(condition: Condition, answers: Answers): ExplainedCondition {
  switch (condition.kind) {
    case 'not': {
      const of = explainCondition(condition.of, answers);
      return { kind: 'not', of, truth: not(judged(of))(null) };
    }
    case 'all':
    case 'any': {
      const of = condition.of.map((part) => explainCondition(part, answers));
      const join = condition.kind === 'all' ? all : any;
      return { kind: condition.kind, of, truth: join(of.map(judged))(null) };
    }
    default:
      return { kind: 'leaf', leaf: condition, truth: evaluate(condition, answers) };
  }
}
