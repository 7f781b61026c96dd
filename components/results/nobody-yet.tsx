'use client';
// Before the first visitor: what to check, in the order in which it usually goes wrong.
import { useQuery } from '@tanstack/react-query';
import { Check, Circle } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Ago } from '@/components/ui/ago';
import { linkClass } from '@/components/ui/link-class';
import type { ResultsView, SiteDetail } from '@/server/trpc/router';

/** The list ticks itself off while the owner tries it in another tab. */
const REFRESH_MS = 2000;

interface NobodyYetProps {
  campaign: ResultsView['campaign'];
  site: SiteDetail;
}

export function NobodyYet({ campaign, site: initialData }: NobodyYetProps) {
  const t = useTranslations('results.nobody');
  const trpc = useTRPC();
  const { data: site } = useQuery(
    trpc.sites.get.queryOptions({ siteId: initialData.id }, { initialData, refetchInterval: REFRESH_MS }),
  );
  const link = (href: string) => (chunks: ReactNode) => (
    <Link href={href} className={linkClass}>
      {chunks}
    </Link>
  );
  const shop = (chunks: ReactNode) =>
    site.shopUrl ? (
      <a href={site.shopUrl} target="_blank" rel="noreferrer" className={linkClass}>
        {chunks}
      </a>
    ) : (
      chunks
    );
  return (
    <section className="max-w-2xl rounded-panel border border-line bg-panel px-5 py-4">
      <h2 className="text-section font-semibold">{t('title')}</h2>
      <ol className="mt-2">
        <Step done={campaign.status === 'live'}>
          {campaign.status === 'live'
            ? t('published')
            : campaign.status === 'draft'
              ? t.rich('publish', { link: link(campaignPaths(site.id, campaign.id).edit) })
              : t.rich(campaign.status === 'paused' ? 'resume' : campaign.status, {
                  link: link(
                    `/sites/${site.id}/campaigns${campaign.status === 'archived' ? '?show=archived' : ''}`,
                  ),
                })}
        </Step>
        <Step done={site.lastSeenAt !== null || site.isDemo}>
          {site.lastSeenAt === null
            ? site.isDemo
              ? t('demo')
              : t.rich('install', { link: link(`/sites/${site.id}/settings#install`) })
            : t.rich('installed', {
                host: site.lastSeenHost ?? '',
                ago: () => <Ago at={site.lastSeenAt ?? 0} />,
              })}
        </Step>
        {site.paused ? (
          <Step done={false}>{t.rich('sitePaused', { link: link(`/sites/${site.id}/settings`) })}</Step>
        ) : null}
        <Step done={false}>{t.rich(site.consentRequired ? 'visitWithConsent' : 'visit', { shop })}</Step>
      </ol>
    </section>
  );
}

function Step({ done, children }: { done: boolean; children: ReactNode }) {
  const t = useTranslations('results.nobody');
  const Icon = done ? Check : Circle;
  return (
    <li className="flex gap-2.5 border-b border-line py-2 last:border-0">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${done ? 'text-good' : 'text-faint'}`} />
      <span className="min-w-0">
        <span className="sr-only">{done ? t('stepDone') : t('stepOpen')} </span>
        {children}
      </span>
    </li>
  );
}
