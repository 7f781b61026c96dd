// What is proved of a quiz, a moment after its last change, so that nobody waits for it while typing.
import { useEffect, useState } from 'react';
import type { Variant } from '@/core/campaign/document';
import { readQuiz } from '@/core/campaign/read-quiz';
import { proveQuiz, type QuizProof } from '@/core/quiz/prove';

/** After the last key, ms. */
const QUIET_MS = 400;

/**
 * Undefined while it is being proved, and without a quiz.
 * @param soldOut ids of outcomes; undefined while nobody knows, and nothing is said of stock
 */
export function useProof(
  { quiz, steps }: Partial<Pick<Variant, 'quiz' | 'steps'>>,
  soldOut: readonly string[] | undefined,
): QuizProof | undefined {
  const [proved, setProved] = useState<{
    quiz: unknown;
    steps: unknown;
    soldOut: unknown;
    proof: QuizProof;
  }>();
  useEffect(() => {
    if (!quiz || !steps) return;
    const timer = setTimeout(() => {
      const read = readQuiz({ quiz, steps });
      if (read) setProved({ quiz, steps, soldOut, proof: proveQuiz(read, soldOut) });
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [quiz, steps, soldOut]);
  const isOfNow = proved?.quiz === quiz && proved?.steps === steps && proved?.soldOut === soldOut;
  return proved && isOfNow ? proved.proof : undefined;
}
