'use client';
// The letters of the variants, as results call them.
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { variantLetters } from '@/core/assignment';
import { useEditor, useSession } from '../editor-context';

/** Variant id → letter. */
export function useLetters(): ReadonlyMap<string, string> {
  const { campaign } = useSession();
  const ids = useEditor(useShallow(({ history }) => history.present.variants.map(({ id }) => id)));
  const arms = campaign.published?.arms;
  return useMemo(
    () =>
      variantLetters(
        arms ?? [],
        ids.map((id) => ({ id })),
      ),
    [arms, ids],
  );
}
