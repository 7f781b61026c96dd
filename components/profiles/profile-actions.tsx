'use client';
// What can be done about one visitor: hand over all that is kept, or forget them.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { saveJson } from '@/components/leads/save-json';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { useNotify } from '@/components/ui/toast';
import type { ProfileDetail } from '@/server/trpc/router';
import { profilePaths } from './profile-address';

interface ProfileActionsProps {
  siteId: string;
  profile: Pick<ProfileDetail, 'id' | 'browsers'>;
}

export function ProfileActions({ siteId, profile: { id: profileId, browsers } }: ProfileActionsProps) {
  const t = useTranslations('profiles');
  const trpc = useTRPC();
  const router = useRouter();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const load = useMutation(
    trpc.profiles.export.mutationOptions({
      onSuccess: (told) => saveJson(`visitor-${profileId.slice(-6)}.json`, told),
      onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
    }),
  );
  const erase = useMutation(trpc.profiles.erase.mutationOptions());
  return (
    <>
      <Button busy={load.isPending} onClick={() => load.mutate({ siteId, profileId })}>
        <Download aria-hidden className="size-4" />
        {t('export')}
      </Button>
      <ConfirmButton
        trigger={
          <Button variant="danger">
            <Trash2 aria-hidden className="size-4" />
            {t('erase.button')}
          </Button>
        }
        title={t('erase.title')}
        description={t('erase.description', { count: browsers.length })}
        confirm={t('erase.confirm')}
        sentence={sentence}
        onConfirm={() => erase.mutateAsync({ siteId, profileId })}
        onDone={() => {
          notify({ title: t('erase.done') });
          router.push(profilePaths(siteId).list);
          void cache.invalidateQueries(trpc.profiles.list.pathFilter());
          void cache.invalidateQueries(trpc.leads.pathFilter());
        }}
      />
    </>
  );
}
