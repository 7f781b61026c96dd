'use client';
// Creates a campaign from a starter and goes on to its editor.
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import type { Starter } from '@/templates';

export interface CreateCampaign {
  create: (starter: Starter['id'], name: string) => void;
  /** For a campaign that is there already. */
  open: (campaignId: string) => void;
  /** What is being created or opened; null: nothing. */
  busy: Starter['id'] | 'opening' | null;
  /** Why it was not created. */
  problem: string | undefined;
  /** Forgets why. */
  reset: () => void;
}

export function useCreateCampaign(siteId: string): CreateCampaign {
  const trpc = useTRPC();
  const router = useRouter();
  const sentence = useErrorSentence();
  const [isLeaving, startLeaving] = useTransition();
  const open = (campaignId: string) =>
    startLeaving(() => router.push(campaignPaths(siteId, campaignId).edit));
  const { mutate, isPending, variables, error, reset } = useMutation(trpc.campaigns.create.mutationOptions());
  const making = isPending || isLeaving ? (variables?.starter ?? null) : null;
  return {
    create: (starter, name) => {
      // Whoever left the page meanwhile is not taken away from where they are.
      if (!isPending && !isLeaving)
        mutate({ siteId, name, starter }, { onSuccess: ({ campaignId }) => open(campaignId) });
    },
    open,
    busy: making ?? (isLeaving ? 'opening' : null),
    problem: error ? sentence(error) : undefined,
    reset,
  };
}
