'use client';
// Results as whoever has the link reads them: the same figures and charts, and nothing to press but what is shown.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useDeferredValue } from 'react';
import { appErrorCode } from '@/components/api/api-error';
import { useTRPC } from '@/components/api/trpc';
import { OverviewBody } from '@/components/overview/overview-body';
import { CampaignWeeks } from '@/components/overview/campaign-weeks';
import { LiveMark } from '@/components/results/live-mark';
import { ResultsBody } from '@/components/results/results-body';
import { usePeriod } from '@/components/results/use-period';
import { EmptyState } from '@/components/ui/empty-state';
import { Message } from '@/components/ui/message';
import { PanelSkeleton } from '@/components/ui/panel-skeleton';
import { SharedFrame } from './shared-frame';

/** Most campaigns have no quiz: its panels come with the first that has. */
const QuizBody = dynamic(
  () => import('@/components/results/quiz/quiz-panels').then((module) => module.QuizBody),
  { loading: PanelSkeleton },
);

/** Asked again while the page is looked at; a hidden tab asks nothing. */
const REFRESH_MS = 30_000;

export function SharedPage({ token }: { token: string }) {
  const t = useTranslations('shares.page');
  const format = useFormatter();
  const trpc = useTRPC();
  const choice = usePeriod();
  // What is shown stays until what was asked for is there.
  const question = useDeferredValue(JSON.stringify(choice.asked));
  const asked = JSON.parse(question) as typeof choice.asked;
  const {
    data: shared,
    error,
    failureCount,
  } = useSuspenseQuery(trpc.shares.get.queryOptions({ token, ...asked }, { refetchInterval: REFRESH_MS }));
  const code = appErrorCode(error);
  if (code === 'invalid-token' || code === 'not-found')
    return (
      <SharedFrame title={t('title')}>
        <Message tone="warn">{t('gone')}</Message>
      </SharedFrame>
    );
  const { asOf } = shared.kind === 'campaign' ? shared.results : shared.overview;
  const frame = {
    note: (
      <>
        {t('of', { site: shared.site.name })}{' '}
        {t('until', { date: format.dateTime(shared.expiresAt, 'exactDay') })}
      </>
    ),
    status: <LiveMark asOf={asOf} failing={failureCount > 0} />,
  };
  if (shared.kind === 'overview')
    return (
      <SharedFrame {...frame} title={t('overview', { site: shared.site.name })}>
        <OverviewBody
          siteName={shared.site.name}
          overview={shared.overview}
          quiet={<EmptyState title={t('quiet')} />}
          campaigns={<CampaignWeeks campaigns={shared.overview.campaigns} />}
        />
      </SharedFrame>
    );
  return (
    <SharedFrame {...frame} title={shared.results.campaign.name}>
      <ResultsBody
        results={shared.results}
        choice={choice}
        isWaiting={question !== JSON.stringify(choice.asked)}
        quiz={shared.quiz ? <QuizBody view={shared.quiz} /> : null}
        empty={<EmptyState title={t('nobody')} />}
      />
    </SharedFrame>
  );
}
