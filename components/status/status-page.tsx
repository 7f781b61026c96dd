'use client';
// How a site is doing: first what is wrong and what to do about it, then the figures behind it.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { classNames } from '@/components/ui/class-names';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import type { SiteConcern } from '@/server/trpc/router';
import { DaysTable } from './days-table';
import { LastHour } from './last-hour';
import { ScriptsTable } from './scripts-table';
import { ServerSection } from './server-section';

/** A hidden tab asks nothing. */
const REFRESH_MS = 30_000;
/** Weighing the data folder looks at every file of it. */
const REFRESH_SERVER_MS = 300_000;

/** Where it can be seen to, below the site's settings. */
const PLACES = { never: '', silent: '', deliveries: '/webhooks' } as const;
const isPlaced = (concern: SiteConcern): concern is keyof typeof PLACES => concern in PLACES;

export function StatusPage({ siteId, isOperator }: { siteId: string; isOperator: boolean }) {
  const t = useTranslations('status');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.status.site.queryOptions({ siteId }, { refetchInterval: REFRESH_MS }),
  );
  const server = useQuery(
    trpc.status.server.queryOptions(undefined, {
      enabled: isOperator,
      refetchInterval: REFRESH_SERVER_MS,
      staleTime: REFRESH_SERVER_MS,
    }),
  );
  return (
    <div className="max-w-3xl">
      <Section title={t('title')} description={t('description')}>
        {data.concerns.length === 0 ? (
          <Message tone="good">{t('fine')}</Message>
        ) : (
          <ul className="flex flex-col gap-2">
            {data.concerns.map((concern) => (
              <li key={concern}>
                <Message
                  tone="warn"
                  action={
                    isPlaced(concern) ? (
                      <Link
                        href={`/sites/${siteId}/settings${PLACES[concern]}`}
                        className={classNames(linkClass, 'my-1')}
                      >
                        {t(`places.${concern}`)}
                      </Link>
                    ) : undefined
                  }
                >
                  {t(`concerns.${concern}`)}
                </Message>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <div className="border-t border-line py-6">
        <LastHour since={data.since} minutes={data.minutes} />
      </div>
      <div className="border-t border-line">
        <Section title={t('days.title')} description={t('days.description')}>
          <DaysTable days={data.days} />
        </Section>
        <Section title={t('scripts.title')} description={t('scripts.description', { version: data.version })}>
          <ScriptsTable scripts={data.scripts} />
        </Section>
        <Section title={t('messages.title')}>
          <p>{t('messages.waiting', { count: data.deliveries.waiting })}</p>
          <p>{t('messages.failed', { count: data.deliveries.failed })}</p>
        </Section>
        {server.data ? <ServerSection status={server.data} /> : null}
      </div>
    </div>
  );
}
