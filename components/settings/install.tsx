'use client';
// The snippet with a check that turns green by itself, what the shop tells Beckon, and what a strict shop must allow.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
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

/** Asks the script for something, whether it has arrived or not. */
const toScript = (call: string, properties: readonly string[]) =>
  [
    '<script>',
    '  (window.beckon ||= []).push((b) =>',
    `    ${call}{`,
    ...properties.map((property) => `      ${property},`),
    '    }),',
    '  );',
    '</script>',
  ].join('\n');
const CONSENT = toScript('b.consent(', ['statistics: true', 'personalisation: true', 'marketing: true']);
const orderLines = (currency: string) =>
  toScript("b.track('order.placed', ", [
    "order: '1001'",
    'total: 4900',
    `currency: '${currency}'`,
    'items: 2',
  ]);

export function Install({ siteId }: { siteId: string }) {
  const t = useTranslations('settings.install');
  const tools = useTranslations('settings.tools');
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
        {site.consentSource !== 'call' ? (
          <Step
            title={t('consent')}
            hint={t('consentFrom', { tool: tools(`consentSources.${site.consentSource}`) })}
          />
        ) : site.consentRequired ? (
          <Step title={t('consent')} hint={t('consentHint')}>
            <CopyField value={CONSENT} label={t('consentLines')} />
          </Step>
        ) : null}
        <Step title={t('order')} hint={t('orderHint')}>
          <CopyField value={orderLines(site.currency)} label={t('orderLines')} />
        </Step>
        <Step title={t('types')} hint={t('typesHint')}>
          <CopyField value={`${origin}/beckon.d.ts`} label={t('typesAddress')} />
        </Step>
        <details className="group rounded-control border border-line">
          <summary className="cursor-pointer rounded-control px-3 py-2 font-medium">{t('csp')}</summary>
          <div className="flex flex-col gap-3 border-t border-line px-3 py-3">
            <p className="text-quiet">{t('cspHint')}</p>
            <CopyField
              value={`script-src ${origin};\nconnect-src ${origin};\nimg-src ${origin};\nfont-src ${origin};\nframe-src ${origin};`}
              label={t('cspLines')}
            />
          </div>
        </details>
      </div>
    </Section>
  );
}

function Step({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <p className={children ? 'mt-0.5 mb-2 text-quiet' : 'mt-0.5 text-quiet'}>{hint}</p>
      {children}
    </div>
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
