'use client';
// What was sent, the latest first. A row opens to the message and every try.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { useAddressValue } from '@/components/shell/use-address-value';
import { MoreButton } from '@/components/ui/more-button';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import type { WebhookDetail } from '@/server/trpc/router';
import { DeliveryRow } from './delivery-row';
import type { WebhookActions } from './use-webhook-actions';

const FILTERS = ['all', 'waiting', 'delivered', 'failed'] as const;

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
  const [asked, setFilter] = useAddressValue('state');
  const filter = FILTERS.find((known) => known === asked) ?? 'all';
  const [open, setOpen] = useState<string>();
  const list = useInfiniteQuery({
    ...trpc.webhooks.deliveries.infiniteQueryOptions(
      { siteId, webhookId: webhook.id, ...(filter !== 'all' && { state: filter }) },
      { getNextPageParam: ({ next }) => next },
    ),
    // What never came is asked for again by a press, so that its error stands still.
    refetchInterval: ({ state }) => (state.data === undefined ? false : REFRESH_MS),
    placeholderData: (before) => before,
  });
  const deliveries = list.data?.pages.flatMap((page) => page.deliveries);
  return (
    <>
      <Segmented
        label={t('filter')}
        value={filter}
        options={FILTERS.map((value) => ({ value, label: t(`filters.${value}`) }))}
        onChange={(next) => setFilter(next === 'all' ? undefined : next)}
      />
      {list.isPending ? <Skeleton className="mt-3 h-44 rounded-panel" /> : null}
      {list.error && !list.isFetchNextPageError ? (
        <div className="mt-3">
          <LoadProblem error={list.error} retry={list.refetch} />
        </div>
      ) : null}
      {deliveries?.length === 0 ? (
        <p className="mt-3 text-quiet">{t(filter === 'all' ? 'empty' : 'emptyFilter')}</p>
      ) : null}
      {deliveries && deliveries.length > 0 ? (
        <div className="mt-3 rounded-panel border border-line bg-panel">
          <ul className="divide-y divide-line">
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
          <MoreButton list={list}>{t('more')}</MoreButton>
        </div>
      ) : null}
    </>
  );
}
