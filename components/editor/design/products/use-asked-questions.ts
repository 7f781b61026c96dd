'use client';
// The questions of the variant that is edited, by their words.
import { useMemo } from 'react';
import { questionOf } from '@/core/campaign/question-of';
import { wordsOf } from '../../block-kind';
import { useVariant } from '../../editor-context';

export function useAskedQuestions(): { id: string; label: string }[] {
  const variant = useVariant();
  return useMemo(
    () =>
      (variant?.steps ?? []).flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          const kind = questionOf(block)?.kind;
          return kind === undefined || kind === 'text'
            ? []
            : [{ id: block.id, label: wordsOf(block) || block.id }];
        }),
      ),
    [variant],
  );
}
