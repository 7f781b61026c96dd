'use client';
// What is proved of the quiz, as sentences, each with answers that lead there, and shown in the flow on demand.
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { readQuiz } from '@/core/campaign/read-quiz';
import type { QuizProblem, QuizProof } from '@/core/quiz/prove';
import { useQuizDesk } from './quiz-desk';
import { outcomeKey, readFlow, stepKey } from './read-flow';
import { edgesAlong, traceExample } from './trace-quiz';

export function QuizProblems({ proof }: { proof: QuizProof | undefined }) {
  const t = useTranslations('quiz.problems');
  const desk = useQuizDesk();
  const { words, mark, questions, variant } = desk;
  if (!proof)
    return (
      <div aria-busy className="flex flex-col gap-2 p-3">
        <p className="text-small text-quiet">{t('working')}</p>
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
      </div>
    );
  const { problems, isComplete } = proof;
  const stepsOf = (question: string) => {
    const step = questions.find(({ id }) => id === question)?.step;
    return step === undefined ? [] : [stepKey(step)];
  };
  const nodesOf = (problem: QuizProblem): string[] => {
    if ('step' in problem) return [stepKey(problem.step)];
    if ('outcome' in problem) return [outcomeKey(problem.outcome)];
    if ('outcomes' in problem) return problem.outcomes.map(outcomeKey);
    if ('question' in problem) return stepsOf(problem.question);
    return Object.keys(problem.example.answers).flatMap(stepsOf);
  };
  const edgesOf = (problem: QuizProblem): string[] => {
    const quiz = 'example' in problem && problem.example ? readQuiz(variant) : undefined;
    return quiz && 'example' in problem && problem.example
      ? edgesAlong(readFlow(variant).edges, traceExample(quiz, problem.example))
      : [];
  };
  const sentence = (problem: QuizProblem) => {
    switch (problem.kind) {
      case 'step-unreachable':
      case 'step-missing':
      case 'loop':
        return t(problem.kind, { step: words.step(problem.step) });
      case 'outcome-unreachable':
      case 'sold-out':
        return t(problem.kind, { outcome: words.outcome(problem.outcome) });
      case 'range-gap':
        return t('range-gap', { total: problem.total });
      case 'range-overlap':
        return t('range-overlap', {
          total: problem.total,
          outcomes: problem.outcomes.map(words.outcome).join(', '),
        });
      case 'band-gap':
      case 'band-overlap':
        return t(problem.kind, { question: words.question(problem.question), number: problem.number });
      case 'nothing-fits':
        return t('nothing-fits', { outcome: words.outcome(desk.quiz.fallback) });
      case 'no-effect':
        return problem.option === undefined
          ? t('no-effect', { question: words.question(problem.question) })
          : t('option-no-effect', {
              question: words.question(problem.question),
              option: optionWords(problem.question, problem.option),
            });
    }
  };
  const optionWords = (question: string, option: string) => {
    const band = desk.quiz.bands
      .find((one) => one.question === question)
      ?.bands.find(({ id }) => id === option);
    return band ? words.span(band) : words.option(question, option);
  };
  return (
    <>
      <p className="flex items-start gap-2 border-b border-line px-3 py-3" role="status">
        {problems.length === 0 && isComplete ? (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
        ) : (
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        )}
        <span>
          {problems.length === 0
            ? t(isComplete ? 'none' : 'noneFound')
            : t('count', { count: problems.length })}
          {isComplete ? null : <span className="block text-small text-quiet">{t('incomplete')}</span>}
        </span>
      </p>
      <ul aria-label={t('title')}>
        {problems.map((problem) => {
          const example = 'example' in problem && problem.example ? words.example(problem.example) : [];
          return (
            <li
              key={JSON.stringify({ ...problem, example: undefined })}
              className="flex flex-col gap-1.5 border-b border-line px-3 py-2.5"
            >
              <p>{sentence(problem)}</p>
              {example.length > 0 ? (
                <details className="text-small text-quiet">
                  <summary className="cursor-default">{t('example')}</summary>
                  <ol className="mt-1 list-decimal ps-5">
                    {example.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ol>
                </details>
              ) : null}
              <Button
                size="sm"
                className="self-start"
                onClick={() => mark(nodesOf(problem), edgesOf(problem))}
              >
                {t('show')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
