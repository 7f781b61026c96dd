'use client';
// What can be done to a webhook from its page. Each act says what happened; deleting can be taken back from there.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { WebhookDetail } from '@/server/trpc/router';
import { webhooksPath } from './webhook-paths';

export function useWebhookActions(siteId: string, { id: webhookId, name }: WebhookDetail) {
  const t = useTranslations('webhooks.done');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const query = { siteId, webhookId };

  const { mutate, isPending } = useMutation({
    mutationFn: ({ ask }: { ask: () => Promise<unknown>; said: string; undo?: () => void }) => ask(),
    onSuccess: (_answer, { said, undo }) => notify({ title: said, undo }),
    onError: (error) => notify({ tone: 'bad', title: sentence(error) }),
    onSettled: () => cache.invalidateQueries(trpc.webhooks.pathFilter()),
  });

  const restore = () =>
    mutate({ ask: () => client.webhooks.restore.mutate(query), said: t('restored', { name }) });
  return {
    busy: isPending,
    turn: (active: boolean) =>
      mutate({
        ask: () => client.webhooks.switch.mutate({ ...query, active }),
        said: t(active ? 'on' : 'off', { name }),
      }),
    /** @param onDone once the new secret is here */
    rotate: (onDone: () => void) =>
      mutate(
        { ask: () => client.webhooks.rotateSecret.mutate(query), said: t('rotated') },
        { onSuccess: onDone },
      ),
    resend: (deliveryId: string) =>
      mutate({
        ask: () => client.webhooks.resend.mutate({ ...query, deliveryId }),
        said: t('resent'),
      }),
    remove: () =>
      mutate({
        ask: async () => {
          await client.webhooks.remove.mutate(query);
          // Before anything asks for it again.
          router.push(webhooksPath(siteId));
        },
        said: t('removed', { name }),
        undo: restore,
      }),
  };
}

export type WebhookActions = ReturnType<typeof useWebhookActions>;
