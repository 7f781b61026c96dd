'use client';
// The quiz in the middle of the editor: its flow drawn, its points, or the quiz itself to be tried.
import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { FlowGraph } from '@/components/quiz/flow-graph';
import { TryQuiz } from '@/components/quiz/try-quiz';
import { WeightsGrid } from '@/components/quiz/weights-grid';
import { useSession } from '../editor-context';
import { QuizRoom } from './quiz-room';

export function QuizStage() {
  const t = useTranslations('editor.quiz');
  const { desk } = useSession();
  const view = useStore(desk, ({ quiz }) => quiz.view);
  return (
    <QuizRoom>
      {view === 'points' ? (
        <WeightsGrid />
      ) : view === 'try' ? (
        <TryQuiz />
      ) : view === 'flow' ? (
        <>
          {/* On a phone the same flow is the list below. */}
          <p className="py-6 text-center text-quiet wide:hidden">{t('flowBelow')}</p>
          <div className="h-full max-wide:hidden">
            <FlowGraph />
          </div>
        </>
      ) : null}
    </QuizRoom>
  );
}
