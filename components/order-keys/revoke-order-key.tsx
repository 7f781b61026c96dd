'use client';
// Takes a key out of force, after a question that names it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';

interface RevokeOrderKeyProps {
  siteId: string;
  keyId: string;
  name: string;
  /** Called before the button goes. */
  onRevoke: () => void;
}

export function RevokeOrderKey({ siteId, keyId, name, onRevoke }: RevokeOrderKeyProps) {
  const t = useTranslations('orderKeys.revoke');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const revoke = useMutation(trpc.orderKeys.revoke.mutationOptions());
  return (
    <ConfirmButton
      trigger={
        <Button
          data-row={keyId}
          size="sm"
          variant="ghost"
          className="-mt-1"
          aria-label={t('openThing', { name })}
        >
          {t('open')}
        </Button>
      }
      title={t('title', { name })}
      description={t('body')}
      confirm={t('submit')}
      sentence={sentence}
      onConfirm={() => revoke.mutateAsync({ siteId, keyId })}
      onDone={() => {
        onRevoke();
        void cache.invalidateQueries(trpc.orderKeys.list.queryFilter({ siteId }));
      }}
    />
  );
}
