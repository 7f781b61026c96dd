'use client';
// The middle of the editor: the variants of the campaign, the canvas, and below it the steps.
import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { PartFailed, lazyPart } from '@/components/ui/lazy-part';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { useEditor, useSession, useVariant } from './editor-context';
import { BackdropChoice } from './backdrop/backdrop-choice';
import { CommandMenu } from './bar/command-menu';
import { DeviceChoice } from './bar/view-choices';
import { AddBlock } from './layers/add-block';
import { StageCanvas } from './stage-canvas';
import { findStep } from './state/edits';
import { StepTabs } from './steps/step-tabs';
import { VariantTabs } from './variants/variant-tabs';

const quizStage = lazyPart(() => import('./quiz/quiz-stage').then((module) => module.QuizStage), {
  loading: () => <Skeleton className="h-full w-full" />,
  failed: PartFailed,
});
const QUIZ_VIEWS = ['canvas', 'flow', 'points', 'try'] as const;

export function Stage() {
  const t = useTranslations('editor.canvas');
  const { desk } = useSession();
  const isQuiz = useVariant()?.quiz !== undefined;
  const isRoomOpen = useEditor(({ view }) => view.panel === 'quiz') && isQuiz;
  const view = useStore(desk, ({ quiz }) => quiz.view);
  const isDrawn = !isRoomOpen || view === 'canvas';
  return (
    <section aria-label={t('title')} className="flex min-h-0 min-w-0 flex-col bg-page">
      <div className="flex h-11 shrink-0 items-center gap-1 px-3 wide:px-4">
        <VariantTabs />
        <div className="flex shrink-0 items-center gap-1 wide:hidden">
          <DeviceChoice />
          <BackdropChoice />
          <CommandMenu />
        </div>
      </div>
      {isRoomOpen ? <QuizViews view={view} /> : null}
      <div className="relative min-h-0 flex-1 px-3 wide:px-4">
        {isDrawn ? (
          <>
            <StageCanvas />
            <EmptyStep />
          </>
        ) : (
          <quizStage.Part />
        )}
      </div>
      <StepTabs />
    </section>
  );
}

/** What of the quiz stands in the middle. */
function QuizViews({ view }: { view: (typeof QUIZ_VIEWS)[number] }) {
  const t = useTranslations('editor.quiz');
  const { desk } = useSession();
  return (
    <div className="flex shrink-0 px-3 pb-2 wide:px-4">
      <Segmented
        label={t('views')}
        value={view}
        options={QUIZ_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(next) => desk.getState().lookAtQuiz({ view: next, marked: [], trail: [] })}
      />
    </div>
  );
}

/** Where nothing is to be seen, what can be done about it. */
function EmptyStep() {
  const t = useTranslations('editor.layers');
  const isEmpty = useEditor(({ history, view }) => findStep(history.present, view)?.blocks.length === 0);
  if (!isEmpty) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-6 flex justify-center">
      <div className="pointer-events-auto flex items-center gap-3 rounded-panel border border-line bg-raised py-2 ps-4 pe-2 shadow-float">
        <p className="text-quiet">{t('empty')}</p>
        <AddBlock look="secondary" />
      </div>
    </div>
  );
}
