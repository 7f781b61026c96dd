'use client';
// Where the products of a site come from, followed closely while something is being read.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/components/api/trpc';
import type { CatalogueView } from '@/server/trpc/router';

/** ms; while an import runs, and otherwise: feeds are read by themselves, too. */
const RUNNING_MS = 1000;
const IDLE_MS = 30_000;

/** @param isSending a file is on its way: something is being read, or will be in a moment */
export function useCatalogue(siteId: string, initialData: CatalogueView, isSending: boolean): CatalogueView {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data } = useQuery(
    trpc.catalogue.get.queryOptions(
      { siteId },
      {
        initialData,
        refetchInterval: ({ state }) => (isSending || state.data?.running ? RUNNING_MS : IDLE_MS),
      },
    ),
  );
  const last = data.last?.id;
  const known = useRef(last);
  useEffect(() => {
    if (known.current === last) return;
    known.current = last;
    void cache.invalidateQueries(trpc.products.pathFilter());
  }, [cache, trpc, last]);
  return data;
}
