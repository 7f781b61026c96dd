'use client';
// The overview of a site: one sentence about the week, the figures beside those of the week before, what needs attention.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { Trend } from '@/components/results/trend';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { OverviewView } from '@/server/trpc/router';
import { AttentionList } from './attention-list';
import { CampaignWeeks } from './campaign-weeks';
import { WeekFigures } from './week-figures';

/** Asked again while the page is looked at; a hidden tab asks nothing. */
const REFRESH_MS = 30_000;

export function OverviewPage({ siteId, mayEdit }: { siteId: string; mayEdit: boolean }) {
  const t = useTranslations('overview');
  const trpc = useTRPC();
  const { data: overview } = useSuspenseQuery(
    trpc.results.overview.queryOptions({ siteId }, { refetchInterval: REFRESH_MS }),
  );
  const { week, weekBefore, days, campaigns, attention } = overview;
  const quiet = week.exposed + weekBefore.exposed === 0;
  return (
    <>
      <PageHeader title={t('title')} />
      <Saying week={week} weekBefore={weekBefore} />
      <div className="mt-6 grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-4">
          {quiet ? (
            <EmptyState
              title={t('quiet.title')}
              action={<ButtonLink href={`/sites/${siteId}/campaigns`}>{t('quiet.campaigns')}</ButtonLink>}
            >
              <p>{t('quiet.body')}</p>
            </EmptyState>
          ) : (
            <>
              <WeekFigures week={week} weekBefore={weekBefore} />
              <Trend trend={{ unit: 'day', points: days }} goal={busierGoal(days)} />
            </>
          )}
          {campaigns.length > 0 ? <CampaignWeeks siteId={siteId} campaigns={campaigns} /> : null}
          {quiet ? null : <p className="max-w-[80ch] text-small text-quiet">{t('counted')}</p>}
        </div>
        <AttentionList siteId={siteId} attention={attention} mayEdit={mayEdit} />
      </div>
    </>
  );
}

/** The campaigns of a site may have different goals; the course shows the one that more visitors reached. */
function busierGoal(days: OverviewView['days']): 'submitted' | 'clicked' {
  const sum = (key: 'submitted' | 'clicked') => days.reduce((total, day) => total + day[key], 0);
  return sum('clicked') > sum('submitted') ? 'clicked' : 'submitted';
}

function Saying({ week, weekBefore }: Pick<OverviewView, 'week' | 'weekBefore'>) {
  const t = useTranslations('overview.says');
  const format = useFormatter();
  const { exposed } = week;
  const before = weekBefore.exposed;
  const change = before === 0 ? 0 : exposed / before - 1;
  const kind =
    exposed === 0
      ? 'nobody'
      : before === 0
        ? 'first'
        : Math.abs(change) < 0.005
          ? 'same'
          : change > 0
            ? 'more'
            : 'fewer';
  return (
    <p className="max-w-[46ch] text-say font-semibold tracking-[-0.012em] text-balance">
      {t(kind, { count: exposed, change: format.number(Math.abs(change), 'wholeShare') })}
    </p>
  );
}
