'use client';
// Each campaign and what it would do, or what stands in the way of the answer.
import { useTranslations } from 'next-intl';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Skeleton } from '@/components/ui/skeleton';
import { OutcomeList } from './outcome-list';
import type { SimulationQuery } from './use-simulation';

interface OutcomesProps {
  siteId: string;
  mayEdit: boolean;
  query: SimulationQuery;
}

export function Outcomes({ siteId, mayEdit, query }: OutcomesProps) {
  const t = useTranslations('simulator');
  const sentence = useErrorSentence();
  if (query.isError)
    return (
      <Message
        tone="bad"
        announce
        action={
          <Button size="sm" onClick={() => query.refetch()}>
            {t('retry')}
          </Button>
        }
      >
        {sentence(query.error)}
      </Message>
    );
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
