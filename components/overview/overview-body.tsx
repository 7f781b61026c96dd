'use client';
// The week of a site, whoever reads it: one sentence, the figures beside those of the week before, the course, the campaigns.
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChartOriginProvider } from '@/components/results/chart-menu';
import { Trend } from '@/components/results/trend';
import { useSpanWords } from '@/components/results/use-span-words';
import type { OverviewView } from '@/server/trpc/router';
import { WeekFigures } from './week-figures';

interface OverviewBodyProps {
  siteName: string;
  overview: Omit<OverviewView, 'attention'>;
  /** Stands in for the figures while there are none. */
  quiet: ReactNode;
  campaigns: ReactNode;
  /** Beside all this. */
  aside?: ReactNode;
}

export function OverviewBody({ siteName, overview, quiet, campaigns, aside }: OverviewBodyProps) {
  const t = useTranslations('overview');
  const words = useSpanWords();
  const { week, weekBefore, days, asOf } = overview;
  const isQuiet = week.exposed + weekBefore.exposed === 0;
  const range = words({ from: days[0]?.start ?? asOf, to: asOf });
  return (
    <ChartOriginProvider value={{ name: siteName, range }}>
      <Saying week={week} weekBefore={weekBefore} />
      <div className={aside ? 'mt-6 grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_340px]' : 'mt-6'}>
        <div className="flex min-w-0 flex-col gap-4">
          {isQuiet ? (
            quiet
          ) : (
            <>
              <WeekFigures week={week} weekBefore={weekBefore} />
              <Trend trend={{ unit: 'day', points: days }} goal={busierGoal(days)} />
            </>
          )}
          {overview.campaigns.length > 0 ? campaigns : null}
          {isQuiet ? null : <p className="max-w-[80ch] text-small text-quiet">{t('counted')}</p>}
        </div>
        {aside}
      </div>
    </ChartOriginProvider>
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
