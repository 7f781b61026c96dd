// One lead.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { LeadPage } from '@/components/leads/lead-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads'))('one.title') };
}

interface OneLeadPageProps {
  params: Promise<{ siteId: string; leadId: string }>;
}

export default async function OneLeadPage({ params }: OneLeadPageProps) {
  const { siteId, leadId } = await params;
  const path = `/sites/${siteId}/leads/${leadId}`;
  const lead = await callApi(path, (api) => api.leads.get({ siteId, leadId }));
  const { workspace } = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.leads.get.queryKey({ siteId, leadId }), lead);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <LeadPage siteId={siteId} leadId={leadId} mayEdit={workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
