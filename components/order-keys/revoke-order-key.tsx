'use client';
// Takes a key out of force, after a question that names it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Message } from '@/components/ui/message';

export function RevokeOrderKey({ siteId, keyId, name }: { siteId: string; keyId: string; name: string }) {
  const t = useTranslations('orderKeys.revoke');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const [isOpen, setOpen] = useState(false);
  const revoke = useMutation(
    trpc.orderKeys.revoke.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        await cache.invalidateQueries(trpc.orderKeys.list.queryFilter({ siteId }));
      },
    }),
  );
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t('title', { name })}
      description={t('body')}
      trigger={
        <Button size="sm" variant="ghost" aria-label={t('openThing', { name })}>
          {t('open')}
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t('keep')}</Button>
          <Button variant="primary" busy={revoke.isPending} onClick={() => revoke.mutate({ siteId, keyId })}>
            {t('submit')}
          </Button>
        </>
      }
    >
      {revoke.error ? (
        <Message tone="bad" announce>
          {sentence(revoke.error)}
        </Message>
      ) : null}
    </Dialog>
  );
}
