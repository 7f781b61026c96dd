// What the answers add up to.
import { answerTo, isWithin, type Answer, type Answers, type QuizQuestion, type QuizStep } from './quiz';

export interface Scores {
  /** By scale; a scale that no answer touched has none. */
  points: ReadonlyMap<string, number>;
  included: ReadonlySet<string>;
  excluded: ReadonlySet<string>;
}

/** @param steps those that were taken */
export function score(steps: readonly QuizStep[], answers: Answers): Scores {
  const points = new Map<string, number>();
  const included = new Set<string>();
  const excluded = new Set<string>();
  for (const { questions } of steps)
    for (const question of questions) {
      const counted = idsCounted(question, answerTo(answers, question.id));
      for (const { answer, scale, weight } of question.weights) {
        if (!counted.includes(answer)) continue;
        if (weight === 'include') included.add(scale);
        else if (weight === 'exclude') excluded.add(scale);
        else points.set(scale, (points.get(scale) ?? 0) + weight);
      }
    }
  return { points, included, excluded };
}

/** Ids that weights can name: the options that were chosen, or the band that the number lies in. */
export function idsCounted(question: QuizQuestion, answer: Answer | undefined): readonly string[] {
  if (question.kind === 'number') {
    const band = typeof answer === 'number' ? question.bands.find((one) => isWithin(answer, one)) : undefined;
    return band ? [band.id] : [];
  }
  return Array.isArray(answer) ? answer : [];
}
