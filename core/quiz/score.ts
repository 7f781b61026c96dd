// What the answers add up to.
import {
  chosenIn,
  isWithin,
  ownOf,
  type Answer,
  type Answers,
  type QuizQuestion,
  type QuizStep,
} from './quiz';

export interface Scores {
  /** By scale; a scale that no answer touched has none. */
  points: ReadonlyMap<string, number>;
  include: ReadonlySet<string>;
  exclude: ReadonlySet<string>;
}

/** In the order in which they are asked. */
export const questionsOf = (steps: readonly QuizStep[]): QuizQuestion[] =>
  steps.flatMap(({ questions }) => questions);

/** @param steps those that were taken */
export function score(steps: readonly QuizStep[], answers: Answers): Scores {
  const points = new Map<string, number>();
  const named = { include: new Set<string>(), exclude: new Set<string>() };
  for (const question of questionsOf(steps)) {
    const counted = idsCounted(question, ownOf(answers, question.id));
    for (const { answer, scale, weight } of question.weights)
      if (counted.includes(answer))
        if (typeof weight === 'number') points.set(scale, (points.get(scale) ?? 0) + weight);
        else named[weight].add(scale);
  }
  return { points, ...named };
}

/** Ids that weights can name: the options that were chosen, or the band that the number lies in. */
export function idsCounted(question: QuizQuestion, answer: Answer | undefined): readonly string[] {
  if (question.kind !== 'number') return chosenIn(answer);
  const band = question.bands.find((one) => isWithin(answer as number, one));
  return band ? [band.id] : [];
}
