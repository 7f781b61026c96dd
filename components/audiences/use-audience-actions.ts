'use client';
// What can be done to an audience from its row. Each act says what happened; deleting can be taken back from there.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { AudienceItem } from '@/server/trpc/router';

export interface AudienceActions {
  duplicate: (audience: AudienceItem) => void;
  remove: (audience: AudienceItem) => void;
}

interface Act {
  audience: AudienceItem;
  ask: (audienceId: string) => Promise<unknown>;
  said: string;
  undo?: () => void;
  /** Called before the list is drawn without the row. */
  before?: () => void;
}

/** `willRemove` hears of a row that is about to go. */
export function useAudienceActions(
  siteId: string,
  willRemove: (audienceId: string) => void,
): AudienceActions {
  const t = useTranslations('audiences.done');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();

  const { mutate } = useMutation({
    mutationFn: ({ ask, audience }: Act) => ask(audience.id),
    onSuccess: (_answer, { said, undo, before }) => {
      before?.();
      notify({ title: said, undo });
    },
    onError: (error) => notify({ tone: 'bad', title: sentence(error) }),
    onSettled: () => cache.invalidateQueries(trpc.audiences.list.queryFilter({ siteId })),
  });

  const restore = (audience: AudienceItem) =>
    mutate({
      audience,
      ask: (audienceId) => client.audiences.restore.mutate({ audienceId }),
      said: t('restored', { name: audience.name }),
    });
  // Whether anything uses it is the server's to say, so the row stays until it has.
  const remove = (audience: AudienceItem) =>
    mutate({
      audience,
      ask: (audienceId) => client.audiences.remove.mutate({ audienceId }),
      before: () => willRemove(audience.id),
      said: t('removed', { name: audience.name }),
      undo: () => restore(audience),
    });
  const duplicate = (audience: AudienceItem) =>
    mutate({
      audience,
      ask: (audienceId) => client.audiences.duplicate.mutate({ audienceId }),
      said: t('duplicated', { name: audience.name }),
    });

  return { duplicate, remove };
}
