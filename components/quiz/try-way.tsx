'use client';
// What led to where the quiz that is tried stands: each step with its answers, the rule that led on, and the points so far.
import { useTranslations } from 'next-intl';
import { ownOf, type Quiz, type QuizFacts } from '@/core/quiz/quiz';
import { countedAnswers, type QuizState } from '@/core/quiz/reduce';
import { score } from '@/core/quiz/score';
import { gridScales } from './grid';
import { useQuizDesk } from './quiz-desk';
import { CONCLUDES, stepKey } from './read-flow';
import { traceState } from './trace-quiz';

export function TryWay({ quiz, state, facts }: { quiz: Quiz; state: QuizState; facts: QuizFacts }) {
  const t = useTranslations('quiz.try');
  const { quiz: designed, words } = useQuizDesk();
  const given = countedAnswers(quiz, state);
  const hops = traceState(quiz, state, facts).filter(({ from }) => from !== CONCLUDES);
  const stepOf = (key: string) => quiz.steps.find(({ id }) => stepKey(id) === key);
  const open = state.concluded ? undefined : quiz.steps.find(({ id }) => id === state.path.at(-1));
  const rows = [
    ...hops.map(({ from, reason }) => ({ step: stepOf(from), reason })),
    ...(open ? [{ step: open, reason: undefined }] : []),
  ];
  const { points, include, exclude } = score(
    quiz.steps.filter(({ id }) => state.path.includes(id)),
    given,
  );
  return (
    <>
      <h3 className="mb-1 text-small font-semibold">{t('path')}</h3>
      <ol className="list-decimal ps-5">
        {rows.map(({ step, reason }, index) => {
          if (!step) return null;
          const isPassed = !state.path.includes(step.id);
          return (
            <li key={`${step.id} ${index}`} className={isPassed ? 'text-quiet' : undefined}>
              {words.step(step.id)}
              {isPassed && step.skip ? (
                <Detail>{t('passedOver', { rule: words.rule(step.skip) })}</Detail>
              ) : null}
              {isPassed
                ? null
                : step.questions.map(({ id }) => {
                    const answer = ownOf(given, id);
                    return answer === undefined ? null : <Detail key={id}>{words.answer(id, answer)}</Detail>;
                  })}
              {reason?.kind === 'way' ? (
                <Detail>{t('because', { rule: words.rule(reason.when) })}</Detail>
              ) : null}
            </li>
          );
        })}
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
    </>
  );
}

function Detail({ children }: { children: string }) {
  return <span className="block text-small text-quiet">{children}</span>;
}
