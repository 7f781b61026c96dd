'use client';
// Takes a set away, after a question that names it; twice where published campaigns use it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Checkbox } from '@/components/ui/checkbox';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { IconButton } from '@/components/ui/icon-button';
import { useNotify } from '@/components/ui/toast';
import type { SegmentSetItem } from '@/server/trpc/router';

interface RemoveSetProps {
  siteId: string;
  set: SegmentSetItem;
  /** Called before it goes. */
  onRemove: () => void;
}

export function RemoveSet({ siteId, set: { id, name, segments }, onRemove }: RemoveSetProps) {
  const t = useTranslations('segments.remove');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [confirmed, setConfirmed] = useState(false);
  const remove = useMutation(trpc.segments.remove.mutationOptions());
  const isUsed = segments.some(({ uses }) => uses.some(({ isPublished }) => isPublished));
  return (
    <ConfirmButton
      trigger={<IconButton size="sm" label={t('open')} icon={<Trash2 aria-hidden className="size-4" />} />}
      title={t('title', { name })}
      description={t('body')}
      confirm={t('submit')}
      sentence={sentence}
      ready={!isUsed || confirmed}
      onOpen={() => setConfirmed(false)}
      onConfirm={() => remove.mutateAsync({ siteId, setId: id, confirmed })}
      onDone={() => {
        onRemove();
        notify({ title: t('done', { name }) });
        void cache.invalidateQueries(trpc.segments.pathFilter());
      }}
    >
      {isUsed ? <Checkbox label={t('anyway')} checked={confirmed} onChange={setConfirmed} /> : null}
    </ConfirmButton>
  );
}
