'use client';
// What has to be known of a list: that it holds spam, or people who have yet to confirm their address.
import { useTranslations } from 'next-intl';
import { Message } from '@/components/ui/message';
import type { LeadFilter } from '@/server/trpc/router';

interface LeadsNoteProps {
  filter: LeadFilter;
  /** People of this site are asked to confirm, or were. */
  asksToConfirm: boolean;
  mayEdit: boolean;
}

export function LeadsNote({ filter, asksToConfirm, mayEdit }: LeadsNoteProps) {
  const t = useTranslations('leads');
  const words = filter.spam
    ? t(mayEdit ? 'spam.note' : 'spam.viewerNote')
    : filter.confirmed === 'no'
      ? t('confirmation.note')
      : asksToConfirm && filter.confirmed === undefined
        ? t('confirmation.exportNote')
        : undefined;
  if (words === undefined) return null;
  return (
    <div className="mb-3">
      <Message>{words}</Message>
    </div>
  );
}
