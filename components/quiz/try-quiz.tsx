'use client';
// The quiz answered as a visitor would, by the same reducer as on the shop: the way so far, the points, and what is concluded and why.
import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { readQuiz } from '@/core/campaign/read-quiz';
import type { Answer, QuizQuestion } from '@/core/quiz/quiz';
import {
  countedAnswers,
  missingAnswers,
  openStep,
  reduceQuiz,
  startQuiz,
  type QuizAction,
} from '@/core/quiz/reduce';
import { score } from '@/core/quiz/score';
import { gridScales } from './grid';
import { useQuizDesk } from './quiz-desk';
import { outcomeKey, stepKey } from './read-flow';

const WORLD = { facts: { traits: {}, segments: [] } };

export function TryQuiz() {
  const t = useTranslations('quiz.try');
  const { variant, quiz: designed, words } = useQuizDesk();
  const quiz = useMemo(() => readQuiz(variant), [variant]);
  const [actions, setActions] = useState<readonly QuizAction[]>([]);
  // Played again after every edit, so that it shows the quiz as it is now.
  const state = useMemo(
    () =>
      quiz && actions.reduce((now, action) => reduceQuiz(quiz, now, action, WORLD), startQuiz(quiz, WORLD)),
    [quiz, actions],
  );
  const nodes = state
    ? [...state.path.map(stepKey), ...(state.concluded ? [outcomeKey(state.concluded.outcome)] : [])]
    : [];
  const trail = nodes.join(' ');
  if (!quiz || !state) return null;
  const act = (action: QuizAction) => setActions((before) => [...before, action]);
  const step = state.concluded ? undefined : openStep(quiz, state);
  const given = countedAnswers(quiz, state);
  const { points, include, exclude } = score(
    quiz.steps.filter(({ id }) => state.path.includes(id)),
    given,
  );
  const isReady = step !== undefined && missingAnswers(step, state.answers).length === 0;
  return (
    <div className="grid h-full min-h-0 gap-3 overflow-y-auto wide:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-label={t('title')} className="rounded-control border border-line bg-panel p-4">
        {step ? (
          <>
            <h3 className="mb-3 text-section font-semibold">{words.step(step.id)}</h3>
            <div className="flex flex-col gap-4">
              {step.questions.length === 0 ? <p className="text-quiet">{t('asksNothing')}</p> : null}
              {step.questions.map((question) => (
                <Asked
                  key={question.id}
                  question={question}
                  answer={state.answers[question.id]}
                  onAnswer={(answer) => act({ kind: 'answer', question: question.id, answer })}
                />
              ))}
            </div>
          </>
        ) : state.concluded ? (
          <div role="status">
            <p className="text-small text-quiet">{t('concluded')}</p>
            <h3 className="text-section font-semibold">{words.outcome(state.concluded.outcome)}</h3>
            <p className="mt-1 text-quiet">{t(`reasons.${state.concluded.reason}`)}</p>
          </div>
        ) : null}
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
          <Button variant="ghost" onClick={() => setActions([])}>
            <RotateCcw aria-hidden className="size-4" />
            {t('again')}
          </Button>
        </div>
      </section>
      <section aria-label={t('soFar')} className="rounded-control border border-line bg-panel p-4">
        <h3 className="mb-1 text-small font-semibold">{t('path')}</h3>
        <ol className="list-decimal ps-5" data-trail={trail}>
          {state.path.map((id) => (
            <li key={id}>
              {words.step(id)}
              {quiz.steps
                .find((one) => one.id === id)
                ?.questions.map((question) => {
                  const answer = given[question.id];
                  return answer === undefined ? null : (
                    <span key={question.id} className="block text-small text-quiet">
                      {words.answer(question.id, answer)}
                    </span>
                  );
                })}
            </li>
          ))}
        </ol>
        {designed.choosing.by === 'rules' ? null : (
          <>
            <h3 className="mt-4 mb-1 text-small font-semibold">{t('points')}</h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
              {gridScales(designed).map((scale) => (
                <div key={scale} className="contents">
                  <dt className="truncate">{words.scale(scale)}</dt>
                  <dd className="text-end tabular-nums">
                    {exclude.has(scale)
                      ? t('excluded')
                      : include.has(scale)
                        ? t('included', { points: points.get(scale) ?? 0 })
                        : (points.get(scale) ?? 0)}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </section>
    </div>
  );
}

function Asked({
  question,
  answer,
  onAnswer,
}: {
  question: QuizQuestion;
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}) {
  const t = useTranslations('quiz.try');
  const { words } = useQuizDesk();
  const label = words.question(question.id);
  const [typed, setTyped] = useState('');
  if (question.kind === 'number' || question.kind === 'text')
    return (
      <Field
        label={label}
        hint={question.required ? undefined : t('optional')}
        error={
          question.kind === 'number' && typed !== '' && answer === undefined ? t('notPossible') : undefined
        }
      >
        <Input
          type={question.kind === 'number' ? 'number' : 'text'}
          value={typed}
          onChange={({ target: { value } }) => {
            setTyped(value);
            // An answer that cannot be one changes nothing: the old one must not stand for it.
            onAnswer(undefined);
            if (value !== '') onAnswer(question.kind === 'number' ? Number(value) : value);
          }}
        />
      </Field>
    );
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
  return <Choices question={question} label={label} chosen={chosen} onAnswer={onAnswer} />;
}

function Choices({
  question,
  label,
  chosen,
  onAnswer,
}: {
  question: Extract<QuizQuestion, { kind: 'one' | 'many' }>;
  label: string;
  chosen: readonly string[];
  onAnswer: (answer: Answer | undefined) => void;
}) {
  const t = useTranslations('quiz.try');
  const { words } = useQuizDesk();
  // What is ticked may not be enough for an answer yet.
  const [ticked, setTicked] = useState<readonly string[]>(chosen);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 font-medium">{label}</legend>
      {question.options.map((id) => (
        <Checkbox
          key={id}
          label={words.option(question.id, id)}
          checked={ticked.includes(id)}
          onChange={(isOn) => {
            const isAlone = question.kind === 'one' || question.alone === id;
            const others = isAlone
              ? []
              : ticked.filter(
                  (one) => one !== id && one !== ('alone' in question ? question.alone : undefined),
                );
            const next = isOn ? [...others, id] : ticked.filter((one) => one !== id);
            setTicked(next);
            onAnswer(undefined);
            if (next.length > 0) onAnswer(next);
          }}
        />
      ))}
      {question.kind === 'many' && (question.least > 1 || question.most < question.options.length) ? (
        <p className="text-small text-quiet">
          {t('howMany', { least: question.least, most: question.most })}
        </p>
      ) : null}
    </fieldset>
  );
}
