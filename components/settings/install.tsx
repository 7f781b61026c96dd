'use client';
// The snippet, what a strict shop must allow, and a check that turns green by itself.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { Ago } from '@/components/ui/ago';
import { CopyField } from '@/components/ui/copy-field';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import type { SiteDetail } from '@/server/trpc/router';

/** How often the check looks for the first report, and how often it refreshes afterwards. */
const WAITING_MS = 2000;
const SEEN_MS = 15_000;

/** Scheme and host of the script's address. */
function originOf(snippet: string): string {
  const address = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
  return URL.canParse(address) ? new URL(address).origin : address;
}

export function Install({ siteId }: { siteId: string }) {
  const t = useTranslations('settings.install');
  const trpc = useTRPC();
  const { data: site } = useSuspenseQuery(
    trpc.sites.get.queryOptions(
      { siteId },
      { refetchInterval: ({ state }) => (state.data?.lastSeenAt === null ? WAITING_MS : SEEN_MS) },
    ),
  );
  const origin = originOf(site.snippet);
  return (
    <Section id="install" title={t('title')} description={t('description')}>
      <div className="flex flex-col gap-4">
        <CopyField value={site.snippet} label={t('snippet')} />
        <InstallCheck site={site} />
        <details className="group rounded-control border border-line">
          <summary className="cursor-pointer rounded-control px-3 py-2 font-medium">{t('csp')}</summary>
          <div className="flex flex-col gap-3 border-t border-line px-3 py-3">
            <p className="text-quiet">{t('cspHint')}</p>
            <CopyField value={`script-src ${origin};\nconnect-src ${origin};`} label={t('cspLines')} />
          </div>
        </details>
      </div>
    </Section>
  );
}

/** Reads out the one change that somebody waits for, not the age that ticks on. */
function InstallCheck({ site }: { site: SiteDetail }) {
  const t = useTranslations('settings.install');
  const { lastSeenAt, lastSeenHost } = site;
  const [wasWaiting] = useState(lastSeenAt === null);
  const [news, setNews] = useState('');
  const seen = t('seen', { host: lastSeenHost ?? '' });
  if (wasWaiting && lastSeenAt !== null && news === '') setNews(seen);
  return (
    <>
      <span role="status" className="sr-only">
        {news}
      </span>
      {lastSeenAt === null ? (
        <Message>
          <p className="font-medium">{t('waiting')}</p>
          <p className="text-quiet">{t('waitingHint')}</p>
        </Message>
      ) : (
        <Message tone="good">
          <p className="font-medium">{seen}</p>
          <p className="text-quiet">
            {t('lastSeen')} <Ago at={lastSeenAt} />
          </p>
        </Message>
      )}
    </>
  );
}
