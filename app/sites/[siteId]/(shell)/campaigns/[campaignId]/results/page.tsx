// The results of one campaign.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResultsPage } from '@/components/results/results-page';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('title') };
}

interface ResultsPageProps {
  params: Promise<{ siteId: string; campaignId: string }>;
}

export default async function CampaignResultsPage({ params }: ResultsPageProps) {
  const { siteId, campaignId } = await params;
  const results = await callApi(`/sites/${siteId}/campaigns/${campaignId}/results`, (api) =>
    api.results.campaign({ campaignId }),
  );
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.results.campaign.queryKey({ campaignId }), results);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ResultsPage campaignId={campaignId} site={site} />
    </HydrationBoundary>
  );
}
