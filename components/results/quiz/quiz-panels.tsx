'use client';
// What came of the quizzes of a campaign, asked for while the page is looked at. One variant at a time, because each asks its own.
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { QuizView } from '@/server/trpc/router';
import { QuizAnswers } from './quiz-answers';
import { QuizOutcomes } from './quiz-outcomes';
import { QuizSteps } from './quiz-steps';
import { QuizWorth } from './quiz-worth';

/** A hidden tab asks nothing. */
const REFRESH_MS = 10_000;

export type QuizArm = QuizView['arms'][number];

export function QuizPanels({ campaignId, period }: { campaignId: string; period: string | undefined }) {
  const t = useTranslations('results.quiz');
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(
    trpc.results.quiz.queryOptions(
      { campaignId, ...(period !== undefined && { period }) },
      { refetchInterval: REFRESH_MS, placeholderData: (before) => before },
    ),
  );
  if (data) return <QuizBody view={data} />;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5" aria-busy={!isError}>
      <h2 className="text-section font-semibold">{t('title')}</h2>
      {isError ? (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <p className="text-quiet" role="alert">
            {t('failed')}
          </p>
          <Button size="sm" onClick={() => void refetch()}>
            {t('again')}
          </Button>
        </div>
      ) : (
        <p className="mt-1 text-quiet">{t('loading')}</p>
      )}
    </section>
  );
}

export function QuizBody({ view }: { view: QuizView }) {
  const t = useTranslations('results.quiz');
  const [chosen, setChosen] = useState('');
  const arm = view.arms.find((one) => one.arm === chosen) ?? view.arms[0];
  if (!arm) return null;
  const isEmpty = arm.shown === 0 && arm.steps.every(({ saw }) => saw === 0);
  return (
    <section aria-label={t('title')} className="flex min-w-0 flex-col gap-4">
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-title font-semibold tracking-[-0.012em]">{t('title')}</h2>
          <p className="text-quiet">
            {isEmpty
              ? t('nobody')
              : t('sentence', { completed: arm.completed.count, shown: arm.completed.of })}
            {view.isOfAllTime ? ` ${t('ofAllTime')}` : ''}
          </p>
        </div>
        {view.arms.length > 1 ? (
          <div className="w-56 max-w-full">
            <Select
              dense
              label={t('variant')}
              value={arm.arm}
              onChange={setChosen}
              options={view.arms.map(({ arm: value, letter, name }) => ({
                value,
                label: (
                  <span className="flex min-w-0 items-center gap-2">
                    <ArmLetter letter={letter} />
                    <span className="truncate">{name}</span>
                  </span>
                ),
              }))}
            />
          </div>
        ) : null}
      </div>
      {isEmpty ? (
        <p className="rounded-panel border border-line bg-panel px-4 py-3.5 text-quiet">{t('nobodyHint')}</p>
      ) : (
        <>
          <QuizSteps arm={arm} isOfAllTime={view.isOfAllTime} />
          <QuizAnswers key={arm.arm} arm={arm} isOfAllTime={view.isOfAllTime} />
          <QuizOutcomes arm={arm} isOfAllTime={view.isOfAllTime} />
          <QuizWorth arm={arm} isOfAllTime={view.isOfAllTime} />
        </>
      )}
    </section>
  );
}
