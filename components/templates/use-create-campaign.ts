'use client';
// Creates a campaign from a starter and goes on to its editor.
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
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
}

export function useCreateCampaign(siteId: string): CreateCampaign {
  const trpc = useTRPC();
  const router = useRouter();
  const sentence = useErrorSentence();
  const [isLeaving, setLeaving] = useState(false);
  const open = (campaignId: string) => {
    setLeaving(true);
    router.push(campaignPaths(siteId, campaignId).edit);
  };
  const { mutate, isPending, variables, error } = useMutation(
    trpc.campaigns.create.mutationOptions({ onSuccess: ({ campaignId }) => open(campaignId) }),
  );
  const making = isPending || isLeaving ? (variables?.starter ?? null) : null;
  return {
    create: (starter, name) => {
      if (!isPending && !isLeaving) mutate({ siteId, name, starter });
    },
    open,
    busy: making ?? (isLeaving ? 'opening' : null),
    problem: error ? sentence(error) : undefined,
  };
}
