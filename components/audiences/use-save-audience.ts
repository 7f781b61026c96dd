'use client';
// Saves an audience, new or changed, and tells what stands in the way.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Condition } from '@/core/campaign/condition';
import { appErrorCode } from '@/components/api/api-error';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { AudienceItem } from '@/server/trpc/router';
import type { AudienceNames } from './audience-name-fields';
import { audiencePath } from './audience-paths';

export interface AudienceValues extends AudienceNames {
  condition: Condition;
}

interface SaveAudience {
  siteId: string;
  /** What the changes started from; undefined for a new audience. */
  base: AudienceItem | undefined;
  onSaved: () => void;
}

export function useSaveAudience({ siteId, base, onSaved }: SaveAudience) {
  const t = useTranslations('audiences');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [problems, setProblems] = useState<{ name?: string; form?: string }>({});
  const [isStale, setStale] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const refresh = () => cache.invalidateQueries(trpc.audiences.list.queryFilter({ siteId }));

  const clear = () => {
    setProblems({});
    setStale(false);
  };

  const { mutate, isPending } = useMutation({
    mutationFn: async ({ values, from }: { values: AudienceValues; from: AudienceItem | undefined }) => {
      if (!from) return client.audiences.create.mutate({ siteId, ...values });
      await client.audiences.update.mutate({ audienceId: from.id, revision: from.revision, ...values });
      return { audienceId: from.id };
    },
    onSuccess: async ({ audienceId }, { values, from }) => {
      if (!from) setLeaving(true);
      await Promise.all([
        refresh(),
        // Live campaigns may have changes to publish now.
        cache.invalidateQueries(trpc.campaigns.list.queryFilter({ siteId })),
      ]);
      clear();
      onSaved();
      notify({ title: t(from ? 'saved' : 'created', { name: values.name }) });
      if (!from) router.replace(audiencePath(siteId, audienceId));
    },
    onError: async (error) => {
      setProblems({ form: sentence(error) });
      if (appErrorCode(error) !== 'conflict') return;
      setStale(true);
      await refresh();
    },
  });

  /** `from`: another state than the one the changes started from, which they are to replace. */
  const save = (values: AudienceValues, from = base) => {
    if (isPending || isLeaving) return;
    clear();
    const name = values.name.trim();
    if (name === '') return setProblems({ name: t('fields.nameNeeded') });
    mutate({ values: { ...values, name, description: values.description.trim() }, from });
  };

  return { save, busy: isPending || isLeaving, problems, isStale, clear };
}
