'use client';
// Each campaign and what it would do, or what stands in the way of the answer.
import { LoadProblem } from '@/components/api/load-problem';
import { Skeleton } from '@/components/ui/skeleton';
import { OutcomeList } from './outcome-list';
import type { SimulationQuery } from './use-simulation';

interface OutcomesProps {
  siteId: string;
  mayEdit: boolean;
  query: SimulationQuery;
}

export function Outcomes({ siteId, mayEdit, query }: OutcomesProps) {
  if (query.isError) return <LoadProblem error={query.error} retry={query.refetch} />;
  if (query.isPending)
    return (
      <div aria-busy className="flex flex-col gap-3">
        <Skeleton className="h-28 rounded-panel" />
        <Skeleton className="h-28 rounded-panel" />
      </div>
    );
  return (
    <OutcomeList
      siteId={siteId}
      mayEdit={mayEdit}
      campaigns={query.data.campaigns}
      isStale={query.isPlaceholderData}
    />
  );
}
