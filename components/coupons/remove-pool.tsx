'use client';
// Takes a pool away, after a question that names it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { IconButton } from '@/components/ui/icon-button';
import { useNotify } from '@/components/ui/toast';

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
  const notify = useNotify();
  const sentence = useErrorSentence();
  const remove = useMutation(trpc.coupons.remove.mutationOptions());
  return (
    <ConfirmButton
      trigger={
        <IconButton
          data-row={poolId}
          size="sm"
          label={t('open', { name })}
          icon={<Trash2 aria-hidden className="size-4" />}
        />
      }
      title={t('title', { name })}
      description={t('body')}
      confirm={t('submit')}
      sentence={sentence}
      onConfirm={() => remove.mutateAsync({ siteId, poolId })}
      onDone={() => {
        onRemove();
        notify({ title: t('done', { name }) });
        void cache.invalidateQueries(trpc.coupons.list.queryFilter({ siteId }));
      }}
    />
  );
}
