'use client';
// What the saved draft would cost a shopper's phone where that is too much. Only the server knows, and nobody waits for it.
import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { useTRPC } from '@/components/api/trpc';
import type { Problem } from '@/core/campaign/problem';
import { useSession } from '../editor-context';

const NOTHING: readonly Problem[] = [];

/** Empty until it is known, and when it cannot be had. @param isOpen asks only then */
export function useWeight(isOpen: boolean): readonly Problem[] {
  const trpc = useTRPC();
  const { saving, campaign } = useSession();
  const revision = useStore(saving.state, (state) => state.revision);
  const query = trpc.campaigns.weigh.queryOptions({ campaignId: campaign.id, revision });
  return useQuery({ ...query, enabled: isOpen }).data ?? NOTHING;
}
