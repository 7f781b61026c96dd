// The leads of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { loadSite } from '@/app/load';
import { LeadsPage } from '@/components/leads/leads-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads'))('title') };
}

interface LeadsPageProps {
  params: Promise<{ siteId: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function SiteLeadsPage({ params, searchParams }: LeadsPageProps) {
  const { siteId } = await params;
  const { q } = await searchParams;
  const search = (typeof q === 'string' ? q.trim() : '') || undefined;
  const path = `/sites/${siteId}/leads${search ? `?q=${encodeURIComponent(search)}` : ''}`;
  const first = await callApi(path, (api) => api.leads.list({ siteId, search }));
  const { workspace } = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.leads.list.infiniteQueryKey({ siteId, search }), {
    pages: [first],
    pageParams: [null],
  });
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <LeadsPage siteId={siteId} mayErase={workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
