'use client';
// Gives a segment a variant, from the board: shown at once, taken back when the server refuses.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { appErrorCode } from '@/components/api/api-error';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { BoardCampaign } from '@/server/trpc/router';

interface Choice {
  campaign: BoardCampaign;
  segment: { key: string; name: string };
  /** Null: what everybody sees. */
  variant: string | null;
}

export function useAssign(siteId: string): (choice: Choice) => void {
  const t = useTranslations('segments.board');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { mutateAsync } = useMutation(trpc.segments.assign.mutationOptions());
  const { queryKey } = trpc.segments.board.queryOptions({ siteId });

  const put = (campaignId: string, change: (campaign: BoardCampaign) => BoardCampaign) =>
    cache.setQueryData(
      queryKey,
      (board) =>
        board && {
          ...board,
          campaigns: board.campaigns.map((one) => (one.campaignId === campaignId ? change(one) : one)),
        },
    );

  async function assign({ campaign, segment, variant }: Choice): Promise<void> {
    const { campaignId, revision, name } = campaign;
    put(campaignId, (one) => ({
      ...one,
      messages: [
        ...one.messages.filter((message) => message.segment !== segment.key),
        ...(variant === null ? [] : [{ segment: segment.key, variant }]),
      ],
    }));
    try {
      const saved = await mutateAsync({ campaignId, revision, segment: segment.key, variant });
      // The next choice starts from it, also before the board was read again.
      put(campaignId, (one) => ({ ...one, revision: saved.revision }));
      const words = { segment: segment.name, campaign: name };
      const chosen = campaign.variants.find(({ id }) => id === variant);
      notify({ title: chosen ? t('assigned', { ...words, variant: chosen.name }) : t('unassigned', words) });
    } catch (error) {
      notify({ tone: 'bad', title: appErrorCode(error) === 'conflict' ? t('conflict') : sentence(error) });
    }
    await cache.invalidateQueries({ queryKey });
  }
  return (choice) => void assign(choice);
}
