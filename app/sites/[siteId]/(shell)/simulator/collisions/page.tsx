// Which live campaigns of a site compete for the same moment.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { Collisions } from '@/components/simulator/collisions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('simulator.collisions'))('title') };
}

interface CollisionsPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function CollisionsPage({ params }: CollisionsPageProps) {
  const { siteId } = await params;
  const report = await callApi(`/sites/${siteId}/simulator/collisions`, (api) =>
    api.campaigns.collisions({ siteId }),
  );
  const site = await loadSite(siteId);
  const { editor } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.campaigns.collisions.queryKey({ siteId }), report);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ editor }}>
        <Collisions siteId={siteId} mayEdit={site.workspace.role !== 'viewer'} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
