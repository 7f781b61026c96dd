// The results of one campaign.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache as oncePerRequest } from 'react';
import { ResultsPage } from '@/components/results/results-page';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

interface ResultsPageProps {
  params: Promise<{ siteId: string; campaignId: string }>;
}

/** Once per request, for the title and the page. */
const load = oncePerRequest((siteId: string, campaignId: string) =>
  callApi(`/sites/${siteId}/campaigns/${campaignId}/results`, (api) => api.results.campaign({ campaignId })),
);

export async function generateMetadata({ params }: ResultsPageProps): Promise<Metadata> {
  const { siteId, campaignId } = await params;
  const { campaign } = await load(siteId, campaignId);
  return { title: (await getTranslations('results'))('tab', { name: campaign.name }) };
}

export default async function CampaignResultsPage({ params }: ResultsPageProps) {
  const { siteId, campaignId } = await params;
  const results = await load(siteId, campaignId);
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.results.campaign.queryKey({ campaignId }), results);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ResultsPage campaignId={campaignId} site={site} />
    </HydrationBoundary>
  );
}
