'use client';
// One experiment: what is asked until it starts, then what it says.
import { useSuspenseQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTRPC } from '@/components/api/trpc';
import { PanelSkeleton } from '@/components/ui/panel-skeleton';

const DesignForm = dynamic(() => import('./design/design-form').then((module) => module.DesignForm), {
  loading: PanelSkeleton,
});
const ExperimentResults = dynamic(
  () => import('./results/experiment-results').then((module) => module.ExperimentResults),
  { loading: PanelSkeleton },
);

/** While it runs, as often as anybody needs to know; a hidden tab asks nothing. */
const REFRESH_MS = 10_000;

interface ExperimentPageProps {
  siteId: string;
  experimentId: string;
  mayEdit: boolean;
}

export function ExperimentPage({ siteId, experimentId, mayEdit }: ExperimentPageProps) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(
    trpc.experiments.get.queryOptions(
      { siteId, experimentId },
      {
        refetchInterval: ({ state }) => (state.data?.experiment.state === 'running' ? REFRESH_MS : false),
      },
    ),
  );
  return view.experiment.state === 'draft' ? (
    <DesignForm siteId={siteId} view={view} mayEdit={mayEdit} />
  ) : (
    <ExperimentResults siteId={siteId} view={view} mayEdit={mayEdit} />
  );
}
