'use client';
// The answer in one sentence. On small screens it stays in sight while the visitor is changed further down.
import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';
import { winnerOf } from './outcome-of';
import type { SimulationQuery } from './use-simulation';

export function Verdict({ query: { data, isError } }: { query: SimulationQuery }) {
  const t = useTranslations('simulator.verdict');
  const winner = data && winnerOf(data.campaigns);
  return (
    <div
      role="status"
      className="min-w-0 font-semibold tracking-[-0.01em] wrap-anywhere max-wide:sticky max-wide:top-0 max-wide:z-10 max-wide:-mx-4 max-wide:border-y max-wide:border-line max-wide:bg-page max-wide:px-4 max-wide:py-2 max-wide:text-section wide:text-say"
    >
      {isError ? (
        t('none')
      ) : data ? (
        winner ? (
          t('shows', { name: winner.name })
        ) : (
          t('nothing')
        )
      ) : (
        <Skeleton className="h-[1.375rem] w-72 max-w-full wide:h-[1.875rem]" />
      )}
    </div>
  );
}
