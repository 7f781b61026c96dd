'use client';
// Everything that is kept of one person as a file, to hand it over when they ask for it.
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/toast';
import type { LeadItem } from '@/server/trpc/router';
import { saveJson } from './save-json';

export function PersonExport({ siteId, lead }: { siteId: string; lead: Pick<LeadItem, 'id' | 'email'> }) {
  const t = useTranslations('leads.person');
  const trpc = useTRPC();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const load = useMutation(
    trpc.leads.exportPerson.mutationOptions({
      onSuccess: (person) => saveJson(`${lead.email}.json`, person),
      onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
    }),
  );
  return (
    <Button busy={load.isPending} onClick={() => load.mutate({ siteId, leadId: lead.id })}>
      <Download aria-hidden className="size-4" />
      {t('export')}
    </Button>
  );
}
