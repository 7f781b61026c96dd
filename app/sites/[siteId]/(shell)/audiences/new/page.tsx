// A new audience.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AudiencePage } from '@/components/audiences/audience-page';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audiences'))('newTitle') };
}

interface NewAudiencePageProps {
  params: Promise<{ siteId: string }>;
}

export default async function NewAudiencePage({ params }: NewAudiencePageProps) {
  const { siteId } = await params;
  const audiences = await callApi(`/sites/${siteId}/audiences/new`, (api) => api.audiences.list({ siteId }));
  const site = await loadSite(siteId);
  if (site.workspace.role === 'viewer') notFound();
  const cache = new QueryClient();
  cache.setQueryData(queries.audiences.list.queryKey({ siteId }), audiences);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <AudiencePage siteId={siteId} mayEdit />
    </HydrationBoundary>
  );
}
