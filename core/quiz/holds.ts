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
      return rule.of.every((one) => holds(one, known));
    case 'any':
      return rule.of.some((one) => holds(one, known));
    case 'none':
      return !rule.of.some((one) => holds(one, known));
    case 'chose': {
      const answer = answerTo(known.answers, rule.question);
      const chosen = (id: string) => Array.isArray(answer) && answer.includes(id);
      if (rule.how === 'all') return rule.options.every(chosen);
      return rule.options.some(chosen) === (rule.how === 'any');
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
