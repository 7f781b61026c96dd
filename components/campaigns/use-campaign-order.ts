'use client';
// The order of priority, as it stands while somebody changes it. It shows at once; each order is sent as a whole, one after another.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { CampaignListItem } from '@/server/trpc/router';

export interface CampaignOrder {
  campaigns: readonly CampaignListItem[];
  /** Moves it to this place, from 0, to be kept. */
  move: (id: string, place: number) => void;
  /** The same while it is being dragged: nothing is kept until it is dropped. */
  drag: (id: string, place: number) => void;
  /** `false`: everything goes back to where it was. */
  drop: (isMeant: boolean) => void;
  /** What was moved where, for those who do not see it. */
  news: string;
}

/** The list with one of it at another place; the same list when it is there already, or nowhere. */
export function moveTo<One extends { id: string }>(
  list: readonly One[],
  id: string,
  place: number,
): readonly One[] {
  const from = list.findIndex((one) => one.id === id);
  const moved = list[from];
  if (!moved || from === place || place < 0 || place >= list.length) return list;
  const rest = list.filter((one) => one !== moved);
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
}

/** @param listed as the server has it, without those that are put away */
export function useCampaignOrder(siteId: string, listed: readonly CampaignListItem[]): CampaignOrder {
  const t = useTranslations('campaigns.order');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const key = trpc.campaigns.list.queryKey({ siteId });
  const [dragged, setDragged] = useState<{ id: string; place: number } | null>(null);
  // A drag begins in one drawing of the list and ends in another.
  const latest = useRef({ listed, dragged });
  useEffect(() => {
    latest.current = { listed, dragged };
  });
  const [news, setNews] = useState('');
  const waiting = useRef(0);

  const { mutate } = useMutation({
    // One after another, so that the last one sent is the last one kept.
    scope: { id: `campaign-order ${siteId}` },
    mutationFn: (campaignIds: string[]) => client.campaigns.reorder.mutate({ siteId, campaignIds }),
    onError: (error) => notify({ tone: 'bad', title: sentence(error) }),
    onSettled: () => {
      waiting.current -= 1;
      // What the server has is older than what was moved since.
      return waiting.current === 0 ? cache.invalidateQueries({ queryKey: key }) : undefined;
    },
  });

  const keep = (id: string, place: number) => {
    const before = latest.current.listed;
    const next = moveTo(before, id, place);
    const moved = before.find((one) => one.id === id);
    if (next === before || !moved) return;
    void cache.cancelQueries({ queryKey: key });
    // Those that are put away are in no order.
    cache.setQueryData(key, (all) => [...next, ...(all ?? []).filter(({ status }) => status === 'archived')]);
    waiting.current += 1;
    mutate(next.map((one) => one.id));
    setNews(t('moved', { name: moved.name, place: place + 1, count: before.length }));
  };

  return {
    campaigns: dragged ? moveTo(listed, dragged.id, dragged.place) : listed,
    move: keep,
    drag: (id, place) => setDragged({ id, place }),
    drop: (isMeant) => {
      setDragged(null);
      const { dragged: last } = latest.current;
      if (last && isMeant) keep(last.id, last.place);
    },
    news,
  };
}
