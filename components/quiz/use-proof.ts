// What is proved of a quiz, a moment after its last change, so that nobody waits for it while typing.
import { useEffect, useState } from 'react';
import type { Variant } from '@/core/campaign/document';
import { readQuiz } from '@/core/campaign/read-quiz';
import { proveQuiz, type QuizProof } from '@/core/quiz/prove';

/** After the last key, ms. */
const QUIET_MS = 400;

/** Undefined while it is being proved, and without a quiz. */
export function useProof({ quiz, steps }: Partial<Pick<Variant, 'quiz' | 'steps'>>): QuizProof | undefined {
  const [proved, setProved] = useState<{ quiz: unknown; steps: unknown; proof: QuizProof }>();
  useEffect(() => {
    if (!quiz || !steps) return;
    const timer = setTimeout(() => {
      const read = readQuiz({ quiz, steps });
      if (read) setProved({ quiz, steps, proof: proveQuiz(read) });
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [quiz, steps]);
  return proved && proved.quiz === quiz && proved.steps === steps ? proved.proof : undefined;
}
