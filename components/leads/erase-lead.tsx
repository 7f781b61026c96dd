'use client';
// Deleting one person from the leads: for good, so it is asked first, by name.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { IconButton } from '@/components/ui/icon-button';
import { useNotify } from '@/components/ui/toast';
import type { LeadItem } from '@/server/trpc/router';

interface EraseLeadProps {
  siteId: string;
  lead: Pick<LeadItem, 'id' | 'email'>;
  /** Called before the lead goes from the list. */
  onErase: () => void;
  /** The button; a sign alone when there is none. */
  trigger?: ReactElement;
}

export function EraseLead({ siteId, lead, onErase, trigger }: EraseLeadProps) {
  const t = useTranslations('leads.erase');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const erase = useMutation(trpc.leads.erase.mutationOptions());
  const { email } = lead;
  return (
    <ConfirmButton
      trigger={
        trigger ?? (
          <IconButton
            data-row={lead.id}
            label={t('open', { email })}
            icon={<Trash2 aria-hidden className="size-4" strokeWidth={1.75} />}
          />
        )
      }
      title={t('title', { email })}
      description={t('description')}
      confirm={t('confirm')}
      sentence={sentence}
      onConfirm={() => erase.mutateAsync({ siteId, leadId: lead.id })}
      onDone={() => {
        onErase();
        notify({ title: t('done', { email }) });
        void cache.invalidateQueries(trpc.leads.list.pathFilter());
      }}
    />
  );
}
