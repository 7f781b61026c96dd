'use client';
// For every step of the open variant: where its buttons lead, and whether any button leads to it.
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { reachableSteps } from '@/core/campaign/traverse';
import { useEditor } from '../editor-context';
import { findVariant } from '../state/edits';
import { waysFrom } from './ways';

export interface StepWays {
  /** Positions of other steps, from 0. */
  to: number[];
  isReachable: boolean;
}

/** Drawn again when a way changes, not with every word. */
export function useStepWays(): StepWays[] {
  const codes = useEditor(
    useShallow(({ history, view }) => {
      const variant = findVariant(history.present, view.variant);
      if (!variant) return [];
      const reached = reachableSteps(variant);
      return variant.steps.map((step) =>
        JSON.stringify({ to: waysFrom(variant, step), isReachable: reached.has(step.id) } satisfies StepWays),
      );
    }),
  );
  return useMemo(() => codes.map((code): StepWays => JSON.parse(code)), [codes]);
}
