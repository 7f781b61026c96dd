// What answers to a quiz count as in its figures: ids of options and bands, never what was written.
import type { Answers, Quiz, QuizQuestion } from './quiz';
import { isWithin, ownOf } from './quiz';
import { readAnswer } from './read-answer';

/** Something was answered, and nothing more is counted of it. No option is called that. */
export const ANSWERED = '*';
/** Before a number that is counted as itself. No band is called that. */
export const NUMBER_PREFIX = '=';
/** Whole numbers of a question count one by one where there are no more of them, as on a scale from 0 to 10. */
const MOST_NUMBERS = 21;

/**
 * What each answer counts as, by question. What is no answer to a question of the quiz is left out; an answer that was taken back counts
 * as nothing.
 */
export function toldBy(quiz: Quiz, answers: Answers): Record<string, readonly string[]> {
  const told: Record<string, readonly string[]> = {};
  for (const { questions } of quiz.steps)
    for (const question of questions) {
      const given = ownOf(answers, question.id);
      if (given === undefined) continue;
      const isEmpty = typeof given !== 'number' && given.length === 0;
      const values = isEmpty ? [] : valuesOf(question, given);
      if (values) told[question.id] = values;
    }
  return told;
}

function valuesOf(question: QuizQuestion, given: Answers[string]): readonly string[] | undefined {
  const answer = readAnswer(question, given);
  if (answer === undefined) return undefined;
  switch (question.kind) {
    case 'one':
    case 'many':
      return [...(answer as readonly string[])].sort();
    case 'number': {
      const number = answer as number;
      const band = question.bands.find((one) => isWithin(number, one));
      if (band) return [band.id];
      const { whole, from, to } = question;
      const isScale = whole && from !== null && to !== null && to - from < MOST_NUMBERS;
      return [isScale ? `${NUMBER_PREFIX}${number}` : ANSWERED];
    }
    case 'text':
      return [ANSWERED];
  }
}
