'use client';
// What can be done with the feed of a site, and with what is being read.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems } from '@/components/api/field-problems';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { Schedule } from './schedules';

interface FeedValues {
  url: string;
  everyHours: Schedule;
}

export interface FeedProblems {
  url?: string;
  form?: string;
}

export function useFeedActions(siteId: string) {
  const t = useTranslations('catalogue.feed');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [problems, setProblems] = useState<FeedProblems>({});
  const look = () => cache.invalidateQueries(trpc.catalogue.get.queryFilter({ siteId }));
  const told = {
    onSuccess: look,
    onError: (error: unknown) => notify({ tone: 'bad', title: sentence(error) }),
  };

  const saving = useMutation({
    /** A new address is read at once. */
    mutationFn: async ({ isNew, ...values }: FeedValues & { isNew: boolean }) => {
      await client.catalogue.saveFeed.mutate({ siteId, ...values });
      if (isNew) await client.catalogue.refresh.mutate({ siteId });
    },
    onSuccess: look,
    onError: async (error) => {
      await look();
      const fields = fieldProblems(error, ['url']);
      setProblems(fields.url === undefined ? { form: sentence(error) } : fields);
    },
  });
  const reading = useMutation({ mutationFn: () => client.catalogue.refresh.mutate({ siteId }), ...told });
  const cancelling = useMutation({ mutationFn: () => client.catalogue.cancel.mutate({ siteId }), ...told });
  return {
    problems,
    /** Resolves with whether it is saved. */
    save: async (values: FeedValues, isNew: boolean): Promise<boolean> => {
      if (saving.isPending) return false;
      const missing = values.url.trim() === '' ? { url: t('addressNeeded') } : {};
      setProblems(missing);
      if ('url' in missing) return false;
      return saving.mutateAsync({ ...values, isNew }).then(
        () => true,
        () => false,
      );
    },
    isSaving: saving.isPending,
    read: () => reading.mutate(),
    isStarting: reading.isPending,
    cancel: async () => {
      await cancelling.mutateAsync().catch(() => undefined);
    },
    isCancelling: cancelling.isPending,
    remove: async () => {
      await client.catalogue.removeFeed.mutate({ siteId });
      await look();
    },
    sentence,
  };
}
