'use client';
// What can be done with the steps of the open variant, wherever it is asked for: tabs, menu, keys, palette.
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useNotify } from '@/components/ui/toast';
import type { Step, Variant } from '@/core/campaign/document';
import { MOST } from '@/core/campaign/limits';
import { useSession } from '../editor-context';
import { findStep, findVariant } from '../state/edits';
import { copyOfStep, emptyStep } from '../state/new-step';
import { insertStep, moveStep, putStepBack, removeStep } from '../state/step-edits';
import { randomId } from '../use-block-acts';
import { useStepName } from '../use-step-name';
import { waysTo } from './ways';

export interface StepActs {
  /** An empty one behind the open one; it opens. */
  add(): void;
  /** A copy behind the open one; it opens. */
  duplicate(): void;
  /** The open one. Its neighbour opens, and buttons that led to it close. */
  remove(): void;
  /** The open one, by so many places. */
  move(distance: number): void;
  moveTo(step: string, position: number): void;
  /** Begins to rename the open one, in its tab. */
  rename(): void;
  /** The one so many places on. */
  open(distance: number): void;
}

export function useStepActs(): StepActs {
  const t = useTranslations('editor.steps');
  const { store, desk, readOnly } = useSession();
  const notify = useNotify();
  const stepName = useStepName();

  return useMemo(() => {
    /** The open step and its variant. */
    const now = () => {
      const { history, view } = store.getState();
      const variant = findVariant(history.present, view.variant);
      const step = findStep(history.present, view);
      return variant && step ? { variant, step, index: variant.steps.indexOf(step) } : undefined;
    };
    const insert = (make: (variant: Variant, open: Step) => Step) => {
      const place = now();
      if (!place || readOnly) return;
      const { variant, step, index } = place;
      if (variant.steps.length >= MOST.steps)
        return notify({ title: t('full', { most: MOST.steps }), tone: 'bad' });
      const added = make(variant, step);
      const { apply, goTo } = store.getState();
      apply(insertStep(variant.id, index + 1, added));
      goTo({ step: added.id });
    };
    const moveTo = (step: string, position: number) => {
      const { apply, view } = store.getState();
      apply(moveStep({ variant: view.variant, step }, position));
    };
    return {
      add: () =>
        insert((variant) => emptyStep(variant, t('newName', { number: variant.steps.length + 1 }), randomId)),
      duplicate: () =>
        insert((variant, step) =>
          copyOfStep(variant, step, t('copyName', { name: stepName(step) }), randomId),
        ),
      remove: () => {
        const place = now();
        if (!place || readOnly || place.variant.steps.length === 1) return;
        const { variant, step, index } = place;
        const at = { variant: variant.id, step: step.id };
        const neighbour = variant.steps[index + 1] ?? variant.steps[index - 1];
        const { apply, goTo } = store.getState();
        apply(removeStep(at));
        const after = findVariant(store.getState().history.present, variant.id);
        goTo({ variant: variant.id, ...(neighbour && { step: neighbour.id }) });
        const count = waysTo(variant, step.id);
        notify({
          title: t('removed', { name: stepName(step) }),
          description: count > 0 ? t('removedHint', { count }) : undefined,
          undo: () => {
            if (after) store.getState().apply(putStepBack(step.id, variant, after));
            goTo(at);
          },
        });
      },
      move: (distance) => {
        const place = now();
        if (place && !readOnly) moveTo(place.step.id, Math.max(place.index + distance, 0));
      },
      moveTo,
      rename: () => {
        const place = now();
        if (place && !readOnly) desk.getState().rename({ kind: 'step', id: place.step.id });
      },
      open: (distance) => {
        const place = now();
        const next = place?.variant.steps[place.index + distance];
        if (next) store.getState().openStep(next.id);
      },
    };
  }, [store, desk, readOnly, notify, stepName, t]);
}
