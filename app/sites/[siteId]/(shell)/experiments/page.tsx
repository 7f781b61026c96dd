// The experiments of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { experimentsPath } from '@/components/experiments/experiment-paths';
import { ExperimentList } from '@/components/experiments/experiment-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('experiments'))('title') };
}

interface ExperimentsPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function ExperimentsPage({ params }: ExperimentsPageProps) {
  const { siteId } = await params;
  const experiments = await callApi(experimentsPath(siteId), (api) => api.experiments.list({ siteId }));
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.experiments.list.queryKey({ siteId }), experiments);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ExperimentList siteId={siteId} mayEdit={site.workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
