'use client';
// What can be done to a campaign from its row. Each act says what happened; pausing, archiving and deleting can be taken back from there.
// All but copying, whose row the server makes, show at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import { statusOf, type CampaignLife } from '@/core/campaign-status';
import type { CampaignListItem } from '@/server/trpc/router';
import { downloadCampaign } from './files/download-campaign';

export interface CampaignActions {
  duplicate: (campaign: CampaignListItem) => void;
  pause: (campaign: CampaignListItem) => void;
  resume: (campaign: CampaignListItem) => void;
  remove: (campaign: CampaignListItem) => void;
  /** Downloads it. */
  exportFile: (campaign: CampaignListItem) => void;
  archive: (campaign: CampaignListItem) => void;
  /** Paused, so that nothing shows by surprise. */
  unarchive: (campaign: CampaignListItem) => void;
}

const resumed = ({ startsAt, endsAt }: CampaignListItem): CampaignLife => ({
  release: 1,
  paused: false,
  archived: false,
  startsAt,
  endsAt,
});

/** An act on one campaign: how the list looks at once, what the server is asked, and what is said afterwards. */
interface Act {
  campaign: CampaignListItem;
  draw: (list: CampaignListItem[]) => CampaignListItem[];
  ask: (campaignId: string) => Promise<unknown>;
  said: string;
  undo?: () => void;
}

export function useCampaignActions(siteId: string): CampaignActions {
  const t = useTranslations('campaigns');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const key = trpc.campaigns.list.queryKey({ siteId });

  const { mutate } = useMutation({
    mutationFn: ({ ask, campaign }: Act) => ask(campaign.id),
    onMutate: async ({ draw }) => {
      await cache.cancelQueries({ queryKey: key });
      const before = cache.getQueryData(key);
      cache.setQueryData(key, (list) => list && draw(list));
      return { before };
    },
    onSuccess: (_answer, { said, undo }) => notify({ title: said, undo }),
    onError: (error, _act, context) => {
      cache.setQueryData(key, context?.before);
      notify({ tone: 'bad', title: sentence(error) });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });

  const withStatus = (id: string, status: CampaignListItem['status']) => (list: CampaignListItem[]) =>
    list.map((item) => (item.id === id ? { ...item, status } : item));

  const resume = (campaign: CampaignListItem) =>
    mutate({
      campaign,
      draw: (list) =>
        list.map((item) =>
          item.id === campaign.id ? { ...item, status: statusOf(resumed(item), Date.now()) } : item,
        ),
      ask: (campaignId) => client.campaigns.resume.mutate({ campaignId }),
      said: t('done.resumed', { name: campaign.name }),
    });
  const pause = (campaign: CampaignListItem) =>
    mutate({
      campaign,
      draw: withStatus(campaign.id, 'paused'),
      ask: (campaignId) => client.campaigns.pause.mutate({ campaignId }),
      said: t('done.paused', { name: campaign.name }),
      undo: () => resume(campaign),
    });
  const restore = (campaign: CampaignListItem) =>
    mutate({
      campaign,
      draw: (list) => (list.some(({ id }) => id === campaign.id) ? list : [campaign, ...list]),
      ask: (campaignId) => client.campaigns.restore.mutate({ campaignId }),
      said: t('done.restored', { name: campaign.name }),
    });
  const remove = (campaign: CampaignListItem) =>
    mutate({
      campaign,
      draw: (list) => list.filter(({ id }) => id !== campaign.id),
      ask: (campaignId) => client.campaigns.remove.mutate({ campaignId }),
      said: t('done.removed', { name: campaign.name }),
      undo: () => restore(campaign),
    });
  const duplicate = (campaign: CampaignListItem) =>
    mutate({
      campaign,
      // The copy's id is the server's to give; it appears with the refreshed list.
      draw: (list) => list,
      ask: (campaignId) => client.campaigns.duplicate.mutate({ campaignId }),
      said: t('done.duplicated', { name: campaign.name }),
    });

  const archive = (campaign: CampaignListItem) =>
    mutate({
      campaign,
      draw: withStatus(campaign.id, 'archived'),
      ask: (campaignId) => client.campaigns.archive.mutate({ campaignId }),
      said: t('done.archived', { name: campaign.name }),
      undo: () =>
        mutate({
          campaign,
          draw: withStatus(campaign.id, campaign.status),
          ask: (campaignId) => client.campaigns.unarchive.mutate({ campaignId, as: 'before' }),
          said: t('done.unarchived', { name: campaign.name }),
        }),
    });
  const unarchive = (campaign: CampaignListItem) =>
    mutate({
      campaign,
      draw: withStatus(campaign.id, campaign.publishedAt === null ? 'draft' : 'paused'),
      ask: (campaignId) => client.campaigns.unarchive.mutate({ campaignId, as: 'paused' }),
      said: t(campaign.publishedAt === null ? 'done.unarchived' : 'done.unarchivedPaused', {
        name: campaign.name,
      }),
      undo: () => archive(campaign),
    });

  const exportFile = async ({ id, name }: CampaignListItem) => {
    try {
      await downloadCampaign(client, id);
      notify({ title: t('file.exported', { name }) });
    } catch (error) {
      notify({ tone: 'bad', title: t('file.exportFailed', { name }), description: sentence(error) });
    }
  };

  return {
    exportFile: (campaign) => void exportFile(campaign),
    duplicate,
    pause,
    resume,
    remove,
    archive,
    unarchive,
  };
}
