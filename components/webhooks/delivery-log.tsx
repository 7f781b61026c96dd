'use client';
// What was sent, the latest first. A row opens to the message and every try.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import type { DeliveryState, WebhookDetail } from '@/server/trpc/router';
import { DeliveryRow } from './delivery-row';
import type { WebhookActions } from './use-webhook-actions';

const FILTERS = ['all', 'waiting', 'delivered', 'failed'] as const;
type Filter = 'all' | DeliveryState;

/** Often enough to see a message arrive, ms. */
const REFRESH_MS = 5000;

interface DeliveryLogProps {
  siteId: string;
  webhook: WebhookDetail;
  actions: WebhookActions;
}

export function DeliveryLog({ siteId, webhook, actions }: DeliveryLogProps) {
  const t = useTranslations('webhooks.log');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<string>();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      ...trpc.webhooks.deliveries.infiniteQueryOptions(
        { siteId, webhookId: webhook.id, ...(filter !== 'all' && { state: filter }) },
        { getNextPageParam: ({ next }) => next },
      ),
      // What never came is asked for again by a press, so that its error stands still.
      refetchInterval: ({ state }) => (state.data === undefined ? false : REFRESH_MS),
      placeholderData: (before) => before,
    });
  const deliveries = data?.pages.flatMap((page) => page.deliveries);
  return (
    <>
      <Segmented
        label={t('filter')}
        value={filter}
        options={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
        onChange={setFilter}
      />
      {isPending ? <Skeleton className="mt-3 h-44 rounded-panel" /> : null}
      {error ? (
        <div className="mt-3">
          <Message
            tone="bad"
            announce
            action={
              <Button size="sm" onClick={() => void refetch()}>
                {t('retry')}
              </Button>
            }
          >
            {sentence(error)}
          </Message>
        </div>
      ) : null}
      {deliveries?.length === 0 ? (
        <p className="mt-3 text-quiet">{t(filter === 'all' ? 'empty' : 'emptyFilter')}</p>
      ) : null}
      {deliveries && deliveries.length > 0 ? (
        <ul className="mt-3 divide-y divide-line rounded-panel border border-line bg-panel">
          {deliveries.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              siteId={siteId}
              webhook={webhook}
              delivery={delivery}
              isOpen={open === delivery.id}
              onToggle={() => setOpen(open === delivery.id ? undefined : delivery.id)}
              actions={actions}
            />
          ))}
        </ul>
      ) : null}
      {hasNextPage ? (
        <Button className="mt-3" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
