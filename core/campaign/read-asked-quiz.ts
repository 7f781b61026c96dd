// A variant's quiz with what its design allows besides: ways past the flow, and outcomes that can be sold out.
import type { AskedQuiz } from '@/core/quiz/asked-quiz';
import type { Variant } from './document';
import { quizSteps, readQuiz } from './read-quiz';
import { destinationOf } from './traverse';

/** Undefined: the variant has no quiz. */
export function readAskedQuiz({ quiz: held, steps }: Pick<Variant, 'quiz' | 'steps'>): AskedQuiz | undefined {
  const quiz = held && readQuiz({ quiz: held, steps });
  if (!quiz) return undefined;
  const asked = new Set(quizSteps({ quiz: held, steps }).map(({ id }) => id));
  const leaps = steps.some(({ blocks }) =>
    blocks.some((block) => {
      const to = destinationOf(block);
      return to?.kind === 'step' && asked.has(to.step);
    }),
  );
  const selling = new Set(
    steps.flatMap(({ id, blocks }) => (blocks.some(({ kind }) => kind === 'products') ? [id] : [])),
  );
  const stocked = held.outcomes.flatMap(({ id, step }) =>
    step !== undefined && selling.has(step) ? [id] : [],
  );
  return { ...quiz, ...(leaps && { leaps }), ...(stocked.length > 0 && { stocked }) };
}
