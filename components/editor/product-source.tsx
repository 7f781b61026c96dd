'use client';
// The canvas shows products of the site's catalogue, once there are some: an empty one shows the room for them.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, type ContextType, type ReactNode } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { ChooseProducts } from '@/components/canvas/use-shown-products';

type Choose = NonNullable<ContextType<typeof ChooseProducts>>;

/** For so long an answer is taken for as good as a new one, ms. */
const FRESH = 60_000;

export function ProductSource({ siteId, children }: { siteId: string; children: ReactNode }) {
  const client = useQueryClient();
  const trpc = useTRPC();
  const choose = useCallback<Choose>(
    ({ strategies, count }) =>
      client.fetchQuery(
        trpc.products.sample.queryOptions({ siteId, strategies, count }, { staleTime: FRESH }),
      ),
    [client, trpc, siteId],
  );
  return <ChooseProducts value={choose}>{children}</ChooseProducts>;
}
