// One experiment: its design before it starts, what it says afterwards.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { cache as oncePerRequest } from 'react';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { experimentPath } from '@/components/experiments/experiment-paths';
import { ExperimentPage } from '@/components/experiments/experiment-page';

interface SiteExperimentPageProps {
  params: Promise<{ siteId: string; experimentId: string }>;
}

/** Once per request, for the title and the page. */
const load = oncePerRequest((siteId: string, experimentId: string) =>
  callApi(experimentPath(siteId, experimentId), (api) => api.experiments.get({ siteId, experimentId })),
);

export async function generateMetadata({ params }: SiteExperimentPageProps): Promise<Metadata> {
  const { siteId, experimentId } = await params;
  return { title: (await load(siteId, experimentId)).experiment.name };
}

export default async function SiteExperimentPage({ params }: SiteExperimentPageProps) {
  const { siteId, experimentId } = await params;
  const view = await load(siteId, experimentId);
  const site = await loadSite(siteId);
  const cache = new QueryClient();
  cache.setQueryData(queries.experiments.get.queryKey({ siteId, experimentId }), view);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ExperimentPage
        siteId={siteId}
        experimentId={experimentId}
        mayEdit={site.workspace.role !== 'viewer'}
      />
    </HydrationBoundary>
  );
}
