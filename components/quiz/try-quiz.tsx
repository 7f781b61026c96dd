'use client';
// The quiz answered as a visitor would, by the same reducer as on the shop: the way so far, what is taken for granted, and what is
// concluded and why.
import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { readQuiz } from '@/core/campaign/read-quiz';
import type { Quiz, QuizFacts } from '@/core/quiz/quiz';
import {
  isAnswered,
  openStep,
  reduceQuiz,
  startQuiz,
  type QuizAction,
  type QuizState,
} from '@/core/quiz/reduce';
import { score } from '@/core/quiz/score';
import { TOTAL } from '@/core/quiz/quiz';
import { useQuizDesk } from './quiz-desk';
import { meantBy } from './trace-quiz';
import { TryAssumed, type Assumed } from './try-assumed';
import { TryQuestion } from './try-question';
import { TryWay } from './try-way';

const NOBODY: Pick<Assumed, 'segments' | 'traits'> = { traits: {}, segments: [] };

export function TryQuiz() {
  const t = useTranslations('quiz.try');
  const { variant, words, soldOut } = useQuizDesk();
  const quiz = useMemo(() => readQuiz(variant), [variant]);
  const [actions, setActions] = useState<readonly QuizAction[]>([]);
  // How often it was begun anew: fields forget what was typed.
  const [run, setRun] = useState(0);
  // Until somebody assumes otherwise, what is sold out today.
  const [chosen, setChosen] = useState<Assumed>();
  const assumed = useMemo(() => chosen ?? { ...NOBODY, soldOut: soldOut ?? [] }, [chosen, soldOut]);
  const facts = useMemo(
    (): QuizFacts => ({
      segments: assumed.segments,
      traits: Object.fromEntries(Object.entries(assumed.traits).filter(([, value]) => value !== '')),
    }),
    [assumed],
  );
  // Played again after every edit and with every assumption, so that it shows the quiz as it is now.
  const state = useMemo(() => {
    const world = { facts, isSoldOut: (outcome: string) => assumed.soldOut.includes(outcome) };
    return (
      quiz && actions.reduce((now, action) => reduceQuiz(quiz, now, action, world), startQuiz(quiz, world))
    );
  }, [quiz, actions, facts, assumed]);
  if (!quiz || !state) return null;
  const act = (action: QuizAction) => setActions((before) => [...before, action]);
  const step = state.concluded ? undefined : openStep(quiz, state);
  const isReady = step !== undefined && isAnswered(step, state.answers);
  return (
    <div className="grid h-full min-h-0 content-start gap-3 overflow-y-auto pb-3 wide:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-label={t('title')} className="self-start rounded-control border border-line bg-panel p-4">
        {step ? (
          <>
            <h2 className="mb-3 text-section font-semibold">{words.step(step.id)}</h2>
            <div className="flex flex-col gap-4">
              {step.questions.length === 0 ? <p className="text-quiet">{t('asksNothing')}</p> : null}
              {step.questions.map((question) => (
                <TryQuestion
                  key={`${run} ${question.id}`}
                  question={question}
                  answer={state.answers[question.id]}
                  onAnswer={(answer) => act({ kind: 'answer', question: question.id, answer })}
                />
              ))}
            </div>
          </>
        ) : (
          <Concluded quiz={quiz} state={state} facts={facts} />
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          {step ? (
            <Button variant="primary" disabled={!isReady} onClick={() => act({ kind: 'next' })}>
              {t('next')}
            </Button>
          ) : null}
          <Button disabled={state.path.length < 2 && !state.concluded} onClick={() => act({ kind: 'back' })}>
            <ArrowLeft aria-hidden className="size-4" />
            {t('back')}
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              setActions([]);
              setRun(run + 1);
            }}
          >
            <RotateCcw aria-hidden className="size-4" />
            {t('again')}
          </Button>
        </div>
      </section>
      <div className="flex min-w-0 flex-col gap-3">
        <section aria-label={t('soFar')} className="rounded-control border border-line bg-panel p-4">
          <TryWay quiz={quiz} state={state} facts={facts} />
        </section>
        <section aria-label={t('assumed')} className="rounded-control border border-line bg-panel p-4">
          <h3 className="mb-2 text-small font-semibold">{t('assumed')}</h3>
          <TryAssumed quiz={quiz} assumed={assumed} onChange={setChosen} />
        </section>
      </div>
    </div>
  );
}

/** The outcome with the rule that decided; where something else stands in for it, what was meant too. */
function Concluded({ quiz, state, facts }: { quiz: Quiz; state: QuizState; facts: QuizFacts }) {
  const t = useTranslations('quiz.try');
  const { words } = useQuizDesk();
  if (!state.concluded) return null;
  const { outcome } = state.concluded;
  const meant = meantBy(quiz, state, facts);
  const taken = quiz.steps.filter(({ id }) => state.path.includes(id));
  const { points, include } = score(taken, state.answers);
  const { reason } = meant;
  const why = () => {
    switch (reason.kind) {
      case 'exception':
      case 'case':
        return t(`why.${reason.kind}`, { rule: words.rule(reason.when) });
      case 'range':
        return t('why.range', { total: points.get(TOTAL) ?? 0, span: words.span(reason.span) });
      case 'points':
        return include.has(meant.outcome)
          ? t('why.included')
          : t('why.points', { points: points.get(meant.outcome) ?? 0 });
      default:
        return t('why.fallback');
    }
  };
  return (
    <div role="status">
      <p className="text-small text-quiet">{t('concluded')}</p>
      <h2 className="text-section font-semibold">{words.outcome(outcome)}</h2>
      {outcome === meant.outcome ? (
        <p className="mt-1 text-quiet">{why()}</p>
      ) : (
        <>
          <p className="mt-1">{t('standsIn', { meant: words.outcome(meant.outcome) })}</p>
          <p className="mt-1 text-quiet">{t('meantFor', { why: why() })}</p>
        </>
      )}
    </div>
  );
}
