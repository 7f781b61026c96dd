'use client';
// Says that somebody is spam, or that they are not.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/toast';

interface SpamSwitchProps {
  siteId: string;
  leadId: string;
  /** What a press says. */
  spam: boolean;
}

export function SpamSwitch({ siteId, leadId, spam }: SpamSwitchProps) {
  const t = useTranslations('leads.spam');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const isPressed = useRef(false);
  useEffect(
    () => () => {
      // The button that takes it back stands elsewhere; the focus goes there.
      if (!isPressed.current) return;
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-spam-switch]')?.focus());
    },
    [],
  );
  const change = useMutation(
    trpc.leads.setSpam.mutationOptions({
      onSuccess: async () => {
        notify({ title: t(spam ? 'marked' : 'cleared') });
        await Promise.all([
          cache.invalidateQueries(trpc.leads.get.pathFilter()),
          cache.invalidateQueries(trpc.leads.list.pathFilter()),
        ]);
      },
      onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
    }),
  );
  return (
    <Button
      data-spam-switch
      size={spam ? 'md' : 'sm'}
      busy={change.isPending}
      onClick={() => {
        isPressed.current = true;
        change.mutate({ siteId, leadId, spam });
      }}
    >
      {t(spam ? 'mark' : 'clear')}
    </Button>
  );
}
