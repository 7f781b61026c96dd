'use client';
// Deleting one person from the leads: for good, so it is asked first, by name.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Message } from '@/components/ui/message';
import { useNotify } from '@/components/ui/toast';
import type { LeadItem } from '@/server/trpc/router';

interface EraseLeadProps {
  siteId: string;
  lead: Pick<LeadItem, 'id' | 'email'>;
  /** Called before the lead goes from the list. */
  onErase: () => void;
  /** The button; a sign alone when there is none. */
  trigger?: (open: () => void) => ReactNode;
}

export function EraseLead({ siteId, lead, onErase, trigger }: EraseLeadProps) {
  const t = useTranslations('leads.erase');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [isOpen, setOpen] = useState(false);
  const erase = useMutation(
    trpc.leads.erase.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        notify({ title: t('done', { email: lead.email }) });
      },
    }),
  );
  const ask = () => {
    erase.reset();
    setOpen(true);
  };
  return (
    <>
      {trigger ? (
        trigger(ask)
      ) : (
        <IconButton
          data-row={lead.id}
          label={t('open', { email: lead.email })}
          icon={<Trash2 aria-hidden className="size-4" strokeWidth={1.75} />}
          onClick={ask}
        />
      )}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        // Not before: the dialog goes with the row, and would take the focus along.
        onClosed={() => {
          if (!erase.isSuccess) return;
          onErase();
          void cache.invalidateQueries(trpc.leads.list.pathFilter());
        }}
        title={<span className="wrap-anywhere">{t('title', { email: lead.email })}</span>}
        description={t('description')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{cancel}</Button>
            <Button
              variant="primary"
              busy={erase.isPending}
              onClick={() => erase.mutate({ siteId, leadId: lead.id })}
            >
              {t('confirm')}
            </Button>
          </>
        }
      >
        {erase.isError ? (
          <Message tone="bad" announce>
            {sentence(erase.error)}
          </Message>
        ) : null}
      </Dialog>
    </>
  );
}
