'use client';
// The quiz in the right column: its flow as a list, its outcomes, and what is proved of it. Without one, how to begin.
import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { OutcomeList } from '@/components/quiz/outcome-list';
import { useQuizDesk } from '@/components/quiz/quiz-desk';
import { QuizOutline } from '@/components/quiz/quiz-outline';
import { QuizProblems } from '@/components/quiz/quiz-problems';
import { useProof } from '@/components/quiz/use-proof';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Segmented } from '@/components/ui/segmented';
import { useEditor, useSession, useVariant } from '../editor-context';
import { Group, Hint } from '../fields/group';
import { changeQuiz, freeOfQuiz, makeQuiz } from '../state/quiz-edits';
import { randomId } from '../use-block-acts';
import { PageFields } from './page-fields';
import { QuizRoom } from './quiz-room';
import { TraitFields } from './trait-fields';

export function QuizPanel() {
  const variant = useVariant();
  return variant?.quiz ? (
    <QuizRoom>
      <QuizLists />
    </QuizRoom>
  ) : (
    <NoQuiz />
  );
}

function NoQuiz() {
  const t = useTranslations('editor.quiz');
  const { store, desk, readOnly } = useSession();
  const variant = useVariant();
  const hasPage = useEditor(({ history }) => history.present.quizPage === true);
  return (
    <>
      <div className="flex flex-col gap-3 px-3 py-4">
        <h3 className="text-section font-semibold">{t('noneTitle')}</h3>
        <p className="text-quiet">{t('none')}</p>
        <p className="text-quiet">{t(variant && variant.steps.length > 1 ? 'willUse' : 'willStart')}</p>
        <Button
          variant="primary"
          className="self-start"
          disabled={readOnly}
          onClick={() => {
            if (!variant) return;
            store
              .getState()
              .apply(makeQuiz(variant.id, { id: `outcome-${randomId()}`, name: t('firstOutcome') }));
            desk.getState().lookAtQuiz({ view: 'flow', list: 'flow', selected: null, marked: [], trail: [] });
          }}
        >
          {t('make')}
        </Button>
      </div>
      {/* Another variant may have a quiz, or had one. */}
      {hasPage ? <PageFields /> : null}
    </>
  );
}

function QuizLists() {
  const t = useTranslations('editor.quiz');
  const { store, desk, readOnly } = useSession();
  const variant = useVariant();
  const list = useStore(desk, ({ quiz }) => quiz.list);
  const { soldOut } = useQuizDesk();
  const proof = useProof(variant ?? {}, soldOut);
  if (!variant?.quiz) return null;
  const { quiz, id } = variant;
  const count = proof?.problems.length ?? 0;
  return (
    <>
      <div className="sticky top-0 z-10 flex border-b border-line bg-panel px-3 py-2 [&>*]:flex-1">
        <Segmented
          label={t('lists')}
          value={list}
          options={[
            { value: 'flow', label: t('flow') },
            { value: 'outcomes', label: t('outcomes') },
            { value: 'problems', label: t('problems', { count }) },
          ]}
          onChange={(next) => desk.getState().lookAtQuiz({ list: next })}
        />
      </div>
      {list === 'flow' ? (
        <>
          <QuizOutline />
          <Group title={t('settings')}>
            <Checkbox
              label={t('progress')}
              checked={quiz.progress}
              disabled={readOnly}
              onChange={(progress) => store.getState().apply(changeQuiz(id, (now) => ({ ...now, progress })))}
            />
            <Checkbox
              label={t('advances')}
              hint={t('advancesHint')}
              checked={quiz.advances}
              disabled={readOnly}
              onChange={(advances) => store.getState().apply(changeQuiz(id, (now) => ({ ...now, advances })))}
            />
          </Group>
          <TraitFields />
          <PageFields />
          <Group title={t('free')}>
            <Hint>{t('freeHint')}</Hint>
            <Button
              size="sm"
              variant="danger"
              className="self-start"
              disabled={readOnly}
              onClick={() => store.getState().apply(freeOfQuiz(id))}
            >
              {t('freeAct')}
            </Button>
          </Group>
        </>
      ) : list === 'outcomes' ? (
        <OutcomeList />
      ) : (
        <QuizProblems proof={proof} />
      )}
    </>
  );
}
