// The results of one campaign.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { cache as oncePerRequest } from 'react';
import { MoreMessages } from '@/components/i18n/more-messages';
import { ResultsPage } from '@/components/results/results-page';
import { askedPeriod } from '@/components/results/asked-period';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

interface ResultsPageProps {
  params: Promise<{ siteId: string; campaignId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Once per request, for the title and the page. */
const load = oncePerRequest((siteId: string, campaignId: string, period?: string, compare?: boolean) =>
  callApi(`/sites/${siteId}/campaigns/${campaignId}/results`, (api) =>
    api.results.campaign({ campaignId, period, compare }),
  ),
);

async function readAsked(searchParams: ResultsPageProps['searchParams']) {
  const { period, compare } = await searchParams;
  return askedPeriod(one(period), one(compare));
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export async function generateMetadata({ params, searchParams }: ResultsPageProps): Promise<Metadata> {
  const { siteId, campaignId } = await params;
  const asked = await readAsked(searchParams);
  const { campaign } = await load(siteId, campaignId, asked.period, asked.compare);
  return { title: (await getTranslations('results'))('tab', { name: campaign.name }) };
}

export default async function CampaignResultsPage({ params, searchParams }: ResultsPageProps) {
  const { siteId, campaignId } = await params;
  const asked = await readAsked(searchParams);
  const results = await load(siteId, campaignId, asked.period, asked.compare);
  const site = await loadSite(siteId);
  const { shares } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.results.campaign.queryKey({ campaignId, ...asked }), results);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ shares }}>
        <ResultsPage campaignId={campaignId} site={site} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
