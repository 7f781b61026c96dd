// The audiences of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AudienceList } from '@/components/audiences/audience-list';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audiences'))('title') };
}

interface AudiencesPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function AudiencesPage({ params }: AudiencesPageProps) {
  const { siteId } = await params;
  const audiences = await callApi(`/sites/${siteId}/audiences`, (api) => api.audiences.list({ siteId }));
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.audiences.list.queryKey({ siteId }), audiences);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <AudienceList siteId={siteId} mayEdit={site.workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
