// The campaigns of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CampaignList } from '@/components/campaigns/campaign-list';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('title') };
}

interface CampaignsPageProps {
  params: Promise<{ siteId: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
}

export default async function CampaignsPage({ params, searchParams }: CampaignsPageProps) {
  const { siteId } = await params;
  const { show } = await searchParams;
  const here = `/sites/${siteId}/campaigns`;
  const [campaigns, holdout] = await Promise.all([
    callApi(here, (api) => api.campaigns.list({ siteId })),
    callApi(here, (api) => api.results.siteHoldout({ siteId })),
  ]);
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.sites.get.queryKey({ siteId }), site);
  cache.setQueryData(queries.campaigns.list.queryKey({ siteId }), campaigns);
  // With the list: it stands above it, and what comes late would push it down.
  cache.setQueryData(queries.results.siteHoldout.queryKey({ siteId }), holdout);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <CampaignList
        site={{ id: siteId, name: site.name, paused: site.paused }}
        mayEdit={site.workspace.role !== 'viewer'}
        archived={show === 'archived'}
      />
    </HydrationBoundary>
  );
}
