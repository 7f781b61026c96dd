'use client';
// Where mails go out, whether they do, and a mail to try it.
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { useNotify } from '@/components/ui/toast';
import { MailForm } from './mail-form';

/** `email`: whom the test reaches. */
export function MailPage({ email }: { email: string }) {
  const t = useTranslations('mail');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { data: mail } = useSuspenseQuery(trpc.mail.get.queryOptions());
  const remove = useMutation(trpc.mail.update.mutationOptions());
  const [removals, setRemovals] = useState(0);
  const refresh = () => cache.invalidateQueries(trpc.mail.get.pathFilter());
  return (
    <>
      <Section
        title={t('server.title')}
        description={t(mail.preset ? 'server.preset' : 'server.description')}
      >
        <MailForm
          // Settings that were deleted leave the form.
          key={removals}
          mail={mail}
        />
      </Section>
      {mail.settings ? (
        <Section title={t('test.title')} description={t('test.description', { email })}>
          <MailTest />
        </Section>
      ) : null}
      {mail.settings ? (
        <Section title={t('outbox.title')}>
          <p>{t('outbox.counts', { waiting: mail.waiting, failed: mail.failed })}</p>
          {mail.lastError === null ? null : (
            <p className="mt-1 text-small wrap-anywhere text-quiet">
              {t('outbox.lastError', { error: mail.lastError })}
            </p>
          )}
          {mail.preset ? null : (
            <div className="mt-5">
              <ConfirmButton
                trigger={<Button>{t('remove.open')}</Button>}
                title={t('remove.title')}
                description={t('remove.body')}
                confirm={t('remove.open')}
                sentence={sentence}
                onConfirm={() => remove.mutateAsync({ settings: null })}
                onDone={() => {
                  notify({ title: t('remove.done') });
                  void refresh().then(() => setRemovals((before) => before + 1));
                }}
              />
            </div>
          )}
        </Section>
      ) : null}
    </>
  );
}

function MailTest() {
  const t = useTranslations('mail.test');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const test = useMutation(
    trpc.mail.test.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.mail.get.pathFilter()),
    }),
  );
  const answer = test.data;
  return (
    <div className="flex flex-col items-start gap-3">
      <Button busy={test.isPending} onClick={() => test.mutate()}>
        {t(test.isPending ? 'busy' : 'submit')}
      </Button>
      {test.isError ? (
        <Message tone="bad" announce>
          {sentence(test.error)}
        </Message>
      ) : test.isPending || !answer ? null : answer.sent ? (
        <Message tone="good" announce>
          {t('sent', { email: answer.recipient })}
        </Message>
      ) : (
        <Message tone="bad" announce>
          <p>{t(`problems.${answer.problem}`)}</p>
          <p className="mt-1 text-small wrap-anywhere text-quiet">{t('answer', { answer: answer.answer })}</p>
        </Message>
      )}
    </div>
  );
}
