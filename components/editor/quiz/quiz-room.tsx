'use client';
// Gives the parts of the quiz room the quiz of the open variant, and takes what they change into the draft.
import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { QuizDeskProvider, type QuizDesk } from '@/components/quiz/quiz-desk';
import { readQuestions } from '@/components/quiz/read-parts';
import { useQuizWords } from '@/components/quiz/use-quiz-words';
import { outcomeKey, stepKey } from '@/components/quiz/read-flow';
import { MOST } from '@/core/campaign/limits';
import { useNotify } from '@/components/ui/toast';
import { useSession, useVariant } from '../editor-context';
import { useSegmentSets } from '../segment-names';
import { emptyStep } from '../state/new-step';
import { changeQuiz, giveOutcomeStep } from '../state/quiz-edits';
import { randomId } from '../use-block-acts';
import { useSoldOut } from '../use-sold-out';

/** Without a quiz there is nothing inside. */
export function QuizRoom({ children }: { children: ReactNode }) {
  const t = useTranslations('editor.quiz');
  const { store, desk, readOnly } = useSession();
  const notify = useNotify();
  const variant = useVariant();
  const sets = useSegmentSets();
  const { selected, marked, trail, list } = useStore(desk, ({ quiz }) => quiz);
  const segments = useMemo(() => sets.flatMap((set) => set.segments), [sets]);
  const questions = useMemo(() => (variant ? readQuestions(variant) : []), [variant]);
  const words = useQuizWords(variant, questions, segments);
  const soldOut = useSoldOut()?.[variant?.id ?? ''];
  const value = useMemo((): QuizDesk | undefined => {
    const quiz = variant?.quiz;
    if (!quiz) return undefined;
    const look = desk.getState().lookAtQuiz;
    return {
      variant,
      quiz,
      questions,
      words,
      segments,
      readOnly,
      change: (change, typing) => store.getState().apply(changeQuiz(variant.id, change), typing),
      settle: () => store.getState().endGesture(),
      newId: (kind) => `${kind}-${randomId()}`,
      addStep: (outcome) => {
        if (variant.steps.length >= MOST.steps)
          return notify({ title: t('full', { most: MOST.steps }), tone: 'bad' });
        const step = emptyStep(variant, words.outcome(outcome), randomId);
        store.getState().apply(giveOutcomeStep(variant.id, outcome, step));
        store.getState().openStep(step.id);
      },
      selected,
      select: (node) => {
        const outcome = quiz.outcomes.find(({ id }) => outcomeKey(id) === node);
        const step = outcome ? outcome.step : variant.steps.find(({ id }) => stepKey(id) === node)?.id;
        look({
          selected: node,
          marked: [],
          trail: [],
          list: outcome ? 'outcomes' : node === null ? list : 'flow',
        });
        if (step !== undefined) store.getState().openStep(step);
      },
      marked: new Set(marked),
      trail: new Set(trail),
      mark: (nodes, edges) => look({ marked: nodes, trail: edges, view: 'flow' }),
      soldOut,
    };
  }, [
    variant,
    questions,
    words,
    segments,
    readOnly,
    store,
    desk,
    selected,
    marked,
    trail,
    list,
    soldOut,
    notify,
    t,
  ]);
  return value ? <QuizDeskProvider value={value}>{children}</QuizDeskProvider> : null;
}
