// The leads of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { loadSite } from '@/app/load';
import { leadPaths, readFilter, writeFilter } from '@/components/leads/lead-address';
import { LeadsPage } from '@/components/leads/leads-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads'))('title') };
}

interface LeadsPageProps {
  params: Promise<{ siteId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SiteLeadsPage({ params, searchParams }: LeadsPageProps) {
  const { siteId } = await params;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    if (typeof value === 'string') query.set(name, value);
  const filter = readFilter(query);
  const path = leadPaths(siteId).list + writeFilter(filter);
  const first = await callApi(path, (api) => api.leads.list({ siteId, ...filter }));
  const choices = await callApi(path, (api) => api.leads.choices({ siteId }));
  const { workspace } = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.leads.choices.queryKey({ siteId }), choices);
  cache.setQueryData(queries.leads.list.infiniteQueryKey({ siteId, ...filter }), {
    pages: [first],
    pageParams: [null],
  });
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <LeadsPage siteId={siteId} mayErase={workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
