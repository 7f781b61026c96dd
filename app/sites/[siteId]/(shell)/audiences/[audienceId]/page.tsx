// One audience.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AudiencePage } from '@/components/audiences/audience-page';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audiences'))('one') };
}

interface OneAudiencePageProps {
  params: Promise<{ siteId: string; audienceId: string }>;
}

export default async function OneAudiencePage({ params }: OneAudiencePageProps) {
  const { siteId, audienceId } = await params;
  const path = `/sites/${siteId}/audiences/${audienceId}`;
  const audiences = await callApi(path, (api) => api.audiences.list({ siteId }));
  if (!audiences.some(({ id }) => id === audienceId)) notFound();
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.audiences.list.queryKey({ siteId }), audiences);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <AudiencePage siteId={siteId} audienceId={audienceId} mayEdit={site.workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
