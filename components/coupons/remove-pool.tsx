'use client';
// Takes a pool away, after a question that names it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';

interface RemovePoolProps {
  siteId: string;
  poolId: string;
  name: string;
  /** Called before the row goes. */
  onRemove: () => void;
}

export function RemovePool({ siteId, poolId, name, onRemove }: RemovePoolProps) {
  const t = useTranslations('coupons.remove');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const remove = useMutation(trpc.coupons.remove.mutationOptions());
  return (
    <ConfirmButton
      trigger={
        <Button data-row={poolId} size="sm" variant="ghost" aria-label={t('open', { name })}>
          <Trash2 aria-hidden className="size-4" />
        </Button>
      }
      title={t('title', { name })}
      description={t('body')}
      confirm={t('submit')}
      sentence={sentence}
      onConfirm={() => remove.mutateAsync({ siteId, poolId })}
      onDone={() => {
        onRemove();
        void cache.invalidateQueries(trpc.coupons.list.queryFilter({ siteId }));
      }}
    />
  );
}
