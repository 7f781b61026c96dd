'use client';
// Outcomes of quizzes that have nothing to offer today: no mistake of the design, but worth knowing before shoppers get there.
import { useMemo } from 'react';
import { problem, type Problem } from '@/core/campaign/problem';
import { readQuiz } from '@/core/campaign/read-quiz';
import { proveQuiz } from '@/core/quiz/prove';
import { useDocument } from '../editor-context';
import { useSoldOut } from '../use-sold-out';

/** Empty until it is known, and when it cannot be had. @param isOpen asks only then */
export function useStock(isOpen: boolean): readonly Problem[] {
  const { variants } = useDocument();
  const soldOut = useSoldOut(isOpen && variants.some(({ quiz }) => quiz));
  return useMemo(
    () =>
      variants.flatMap((variant) => {
        const { id, quiz: designed } = variant;
        const without = soldOut?.[id] ?? [];
        const quiz = without.length > 0 ? readQuiz(variant) : undefined;
        if (!quiz) return [];
        return proveQuiz(quiz, without).problems.flatMap((found) => {
          if (found.kind !== 'sold-out') return [];
          const words = designed?.outcomes.find(({ id: outcome }) => outcome === found.outcome)?.name ?? '';
          return [problem('quiz-outcome-sold-out', { variant: id, words })];
        });
      }),
    [variants, soldOut],
  );
}
