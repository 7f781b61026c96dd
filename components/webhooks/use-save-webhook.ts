'use client';
// Saves a webhook, new or changed, and tells which field stands in the way.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MessageKind } from '@/core/message-kinds';
import { fieldProblems } from '@/components/api/field-problems';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';

export interface WebhookValues {
  name: string;
  url: string;
  kinds: MessageKind[];
  fieldNames: Record<string, string>;
}

export type WebhookProblems = Partial<Record<keyof WebhookValues | 'form', string>>;

const FIELDS = ['name', 'url', 'kinds', 'fieldNames'] as const;

/** `webhookId`: undefined for a new one. */
export function useSaveWebhook(
  siteId: string,
  webhookId: string | undefined,
  onSaved: (webhookId: string) => void,
) {
  const t = useTranslations('webhooks');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [problems, setProblems] = useState<WebhookProblems>({});
  const { mutate, isPending } = useMutation({
    mutationFn: async (values: WebhookValues) => {
      if (webhookId === undefined) return client.webhooks.create.mutate({ siteId, ...values });
      await client.webhooks.update.mutate({ siteId, webhookId, ...values });
      return { webhookId };
    },
    onSuccess: async (saved, { name }) => {
      await cache.invalidateQueries(trpc.webhooks.pathFilter());
      notify({ title: t(webhookId === undefined ? 'done.created' : 'done.saved', { name }) });
      onSaved(saved.webhookId);
    },
    onError: (error) => {
      const fields = fieldProblems(error, FIELDS);
      setProblems(Object.keys(fields).length > 0 ? fields : { form: sentence(error) });
    },
  });
  const save = (values: WebhookValues) => {
    if (isPending) return;
    const missing: WebhookProblems = {
      ...(values.name.trim() === '' && { name: t('fields.nameNeeded') }),
      ...(values.url.trim() === '' && { url: t('fields.urlNeeded') }),
      ...(values.kinds.length === 0 && { kinds: t('fields.kindsNeeded') }),
    };
    setProblems(missing);
    if (Object.keys(missing).length === 0) mutate(values);
  };
  return { save, busy: isPending, problems };
}
