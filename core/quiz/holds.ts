// Whether a rule of a quiz holds. Total: what was not answered, or is not known, never throws.
import { answerTo, isWithin, type Answers, type QuizFacts, type QuizRule } from './quiz';

/** What rules are asked about. */
export interface Known {
  answers: Answers;
  /** Points on a scale so far. */
  points: ReadonlyMap<string, number>;
  facts: QuizFacts;
}

export function holds(rule: QuizRule, known: Known): boolean {
  switch (rule.kind) {
    case 'all':
    case 'any':
    case 'none':
      return fit(rule.kind, rule.of, (one) => holds(one, known));
    case 'chose': {
      const answer = answerTo(known.answers, rule.question);
      return fit(rule.how, rule.options, (id) => Array.isArray(answer) && answer.includes(id));
    }
    case 'number': {
      const answer = answerTo(known.answers, rule.question);
      return typeof answer === 'number' && isWithin(answer, rule);
    }
    case 'answered':
      return answerTo(known.answers, rule.question) !== undefined;
    case 'score':
      return isWithin(known.points.get(rule.scale) ?? 0, rule);
    case 'trait': {
      const { traits } = known.facts;
      const { name, values } = rule;
      const value = Object.hasOwn(traits, name) ? traits[name] : undefined;
      return value !== undefined && (!values.length || values.includes(`${value}`));
    }
    case 'segment':
      return known.facts.segments.includes(rule.segment);
  }
}

function fit<One>(how: 'all' | 'any' | 'none', of: readonly One[], test: (one: One) => boolean): boolean {
  return how === 'all' ? of.every(test) : of.some(test) === (how === 'any');
}
