// The segments of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SegmentSets } from '@/components/segments/segment-sets';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('segments'))('title') };
}

interface SegmentsPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function SegmentsPage({ params }: SegmentsPageProps) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/audiences/segments`;
  const segments = await callApi(path, (api) => api.segments.list({ siteId }));
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.segments.list.queryKey({ siteId }), segments);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <SegmentSets siteId={siteId} mayEdit={site.workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
