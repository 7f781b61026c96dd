'use client';
// Which outcomes of the saved draft have nothing left to offer. Only the server knows the stock, and nobody waits for it.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { useTRPC } from '@/components/api/trpc';
import { useSession } from './editor-context';

/** For so long an answer is taken for as good as a new one, ms. */
const FRESH = 60_000;

/** Ids of outcomes by id of the variant; undefined until it is known, and when it cannot be had. */
export function useSoldOut(isAsked = true): Readonly<Record<string, readonly string[]>> | undefined {
  const trpc = useTRPC();
  const { saving, campaign } = useSession();
  const revision = useStore(saving.state, (state) => state.revision);
  const query = trpc.products.soldOut.queryOptions({ campaignId: campaign.id, revision });
  return useQuery({ ...query, enabled: isAsked, staleTime: FRESH, placeholderData: keepPreviousData }).data;
}
