// What each segment of a site sees of its campaigns.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SegmentBoard } from '@/components/segments/segment-board';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('segments.board'))('title') };
}

interface BoardPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function BoardPage({ params }: BoardPageProps) {
  const { siteId } = await params;
  const board = await callApi(`/sites/${siteId}/audiences/board`, (api) => api.segments.board({ siteId }));
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.segments.board.queryKey({ siteId }), board);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <SegmentBoard siteId={siteId} mayEdit={site.workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
