'use client';
// What a page of results says, whoever reads it: a sentence, then figures, then charts, then how they were counted.
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { PanelSkeleton } from '@/components/ui/panel-skeleton';
import type { ResultsView } from '@/server/trpc/router';
import { ArmsTable } from './arms-table';
import { Breakdown } from './breakdown';
import { ChartOriginProvider } from './chart-menu';
import { Figures } from './figures';
import { Funnel } from './funnel';
import { HowCounted } from './how-counted';
import { Orders } from './orders';
import { PeriodBar } from './period-bar';
import { Saying } from './saying';
import { Trend } from './trend';
import type { PeriodChoice } from './use-period';
import { useSpanWords } from './use-span-words';

/** Come with the first that there is to say in them. */
const WeekHours = dynamic(() => import('./week-hours').then((module) => module.WeekHours), {
  loading: PanelSkeleton,
});
const SaidOfIt = dynamic(() => import('./said-of-it').then((module) => module.SaidOfIt), {
  loading: PanelSkeleton,
});

interface ResultsBodyProps {
  results: ResultsView;
  choice: PeriodChoice;
  /** Another period was asked for, and `results` are not yet of it. */
  isWaiting: boolean;
  /** Stands in for the figures while nobody was ever met. */
  empty: ReactNode;
  /** What came of quizzes, for those who may see it. */
  quiz?: ReactNode;
  /** What goes on at this moment, for those who may see it. */
  live?: ReactNode;
  /** Where variants are compared, for those who may go there. */
  experiments?: string;
}

const isSpokenOf = ({ shown, said }: ResultsView['arms'][number]) =>
  shown > 0 && Object.values(said).some((count) => count > 0);

export function ResultsBody({
  results,
  choice,
  isWaiting,
  empty,
  quiz,
  live,
  experiments,
}: ResultsBodyProps) {
  const t = useTranslations('results.period');
  const words = useSpanWords();
  const { campaign, totals, span, period, before } = results;
  const isEver = period.kind === 'all';
  if (isEver && totals.exposed === 0)
    return (
      <>
        <Saying results={results} />
        <div className="mt-6">{empty}</div>
      </>
    );
  return (
    <ChartOriginProvider value={{ name: campaign.name, range: span ? words(span) : '' }}>
      {totals.exposed === 0 ? (
        <p className="max-w-[46ch] text-say font-semibold tracking-[-0.012em] text-balance">{t('nobody')}</p>
      ) : (
        <Saying results={results} />
      )}
      <PeriodBar results={results} choice={choice} isWaiting={isWaiting} />
      <div className="mt-4 flex flex-col gap-4" aria-busy={isWaiting}>
        <Figures results={results} />
        <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_300px]">
          <div className="flex min-w-0 flex-col gap-4">
            <ArmsTable results={results} experiments={experiments} />
            {results.trend.points.length > 0 ? (
              <Trend
                trend={results.trend}
                goal={campaign.goal}
                before={before?.trend}
                marks={results.marks}
              />
            ) : null}
            <Funnel results={results} />
            {quiz}
            <Orders results={results} />
            <Breakdown results={results} />
            {results.hours.length > 0 ? (
              <WeekHours
                hours={results.hours}
                goal={campaign.goal}
                isOfAllTime={results.ofAllTime.length > 0}
              />
            ) : null}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            {live}
            {results.arms.some(isSpokenOf) ? <SaidOfIt arms={results.arms} /> : null}
            <HowCounted results={results} />
          </div>
        </div>
      </div>
    </ChartOriginProvider>
  );
}
