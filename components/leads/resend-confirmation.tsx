'use client';
// Has the link to confirm an address mailed once more.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { appErrorCode } from '@/components/api/api-error';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/toast';

export function ResendConfirmation({
  siteId,
  lead,
}: {
  siteId: string;
  lead: { id: string; email: string };
}) {
  const t = useTranslations('leads.confirmation');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const resend = useMutation(
    trpc.leads.resendConfirmation.mutationOptions({
      onSuccess: async () => {
        notify({ title: t('sent', { email: lead.email }) });
        await cache.invalidateQueries(trpc.leads.get.pathFilter());
      },
      onError: (error) =>
        notify({
          title: appErrorCode(error) === 'rate-limited' ? t('tooMany') : sentence(error),
          tone: 'bad',
        }),
    }),
  );
  return (
    <Button size="sm" busy={resend.isPending} onClick={() => resend.mutate({ siteId, leadId: lead.id })}>
      {t('resend')}
    </Button>
  );
}
