// Whether a rule of a quiz holds. Total: what was not answered, or is not known, never throws.
import { chosenIn, isWithin, ownOf, type Answers, type QuizFacts, type QuizRule } from './quiz';

/** What rules are asked about. */
export interface Known {
  answers: Answers;
  /** Points on a scale so far. */
  points: ReadonlyMap<string, number>;
  facts: QuizFacts;
}

export function holds(rule: QuizRule, known: Known): boolean {
  const answer = 'question' in rule ? ownOf(known.answers, rule.question) : undefined;
  switch (rule.kind) {
    case 'all':
    case 'any':
    case 'none':
      return fit(rule.kind, rule.of, (one) => holds(one, known));
    case 'chose': {
      const chosen = chosenIn(answer);
      return fit(rule.how, rule.options, (id) => chosen.includes(id));
    }
    case 'number':
      return typeof answer === 'number' && isWithin(answer, rule);
    case 'answered':
      return answer !== undefined;
    case 'score':
      return isWithin(known.points.get(rule.scale) ?? 0, rule);
    case 'trait': {
      const { name, values } = rule;
      const value = ownOf(known.facts.traits, name);
      return value !== undefined && (!values[0] || values.includes(`${value}`));
    }
    case 'segment':
      return known.facts.segments.includes(rule.segment);
  }
}

function fit<One>(how: 'all' | 'any' | 'none', of: readonly One[], test: (one: One) => boolean): boolean {
  return how === 'all' ? of.every(test) : of.some(test) === (how === 'any');
}
