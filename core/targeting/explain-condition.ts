// Why a condition holds or does not: the same tree, with the truth of every part. For people who ask; the shop only evaluates.
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import { evaluate } from './evaluate';
import type { CompilePattern } from './match-text';
import { all, any, not, UNKNOWN, type Predicate, type Truth } from './predicate';
import { answerName, type Answers } from './read-fact';

/** A condition of a document with what came of it: 1 holds, 0 does not, ½ cannot be known. */
export type ExplainedCondition = { truth: Truth } & (
  | { kind: 'leaf'; leaf: ConditionLeaf }
  | { kind: 'all' | 'any'; of: readonly ExplainedCondition[] }
  | { kind: 'not'; of: ExplainedCondition }
  /** `of`: null when the audience is not there. */
  | { kind: 'audience'; id: string; of: ExplainedCondition | null }
  /** `before`: whether it held within these days. */
  | { kind: 'sticky'; id: string; days: number; of: ExplainedCondition; before: Truth }
);

/** A part that was judged already. */
const judged =
  ({ truth }: ExplainedCondition): Predicate<null> =>
  () =>
    truth;

/** The truth of the whole is what `evaluate` says of it. Pure, never throws. */
export function explainCondition(
  condition: Condition,
  answers: Answers,
  compile?: CompilePattern,
): ExplainedCondition {
  const explain = (part: Condition) => explainCondition(part, answers, compile);
  switch (condition.kind) {
    case 'not': {
      const of = explain(condition.of);
      return { kind: 'not', of, truth: not(judged(of))(null) };
    }
    case 'all':
    case 'any': {
      const of = condition.of.map(explain);
      const join = condition.kind === 'all' ? all : any;
      return { kind: condition.kind, of, truth: join(of.map(judged))(null) };
    }
    case 'audience': {
      const { kind, id } = condition;
      const of = condition.of ? explain(condition.of) : null;
      return { kind, id, of, truth: of?.truth ?? UNKNOWN };
    }
    case 'sticky': {
      const { kind, id, days } = condition;
      const held = answers[answerName('sticky', [id])];
      return {
        kind,
        id,
        days,
        of: explain(condition.of),
        before: typeof held === 'boolean' ? Number(held) : UNKNOWN,
        truth: evaluate(condition, answers, compile),
      };
    }
    default:
      return { kind: 'leaf', leaf: condition, truth: evaluate(condition, answers, compile) };
  }
}
