// The overview of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { OverviewPage } from '@/components/overview/overview-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

export default async function SiteOverviewPage({ params }: { params: Promise<{ siteId: string }> }) {
  const { siteId } = await params;
  const overview = await callApi(`/sites/${siteId}/overview`, (api) => api.results.overview({ siteId }));
  const { workspace, name } = await loadSite(siteId);
  const { shares } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.results.overview.queryKey({ siteId }), overview);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ shares }}>
        <OverviewPage site={{ id: siteId, name }} mayEdit={workspace.role !== 'viewer'} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
