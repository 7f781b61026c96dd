'use client';
// Sends an example and shows what the receiver really answers.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MessageKind } from '@/core/message-kinds';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import type { WebhookDetail } from '@/server/trpc/router';
import { AnswerBody } from './answer-body';
import { KIND_KEYS } from './kind-keys';
import { useAnswerText } from './use-answer-text';

export function TestWebhook({
  siteId,
  webhook: { id: webhookId, kinds },
}: {
  siteId: string;
  webhook: Pick<WebhookDetail, 'id' | 'kinds'>;
}) {
  const t = useTranslations('webhooks');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const textOf = useAnswerText();
  const [chosen, setChosen] = useState<MessageKind>();
  const kind = chosen && kinds.includes(chosen) ? chosen : (kinds[0] ?? 'lead.created');
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => client.webhooks.test.mutate({ siteId, webhookId, kind }),
    onSettled: () => cache.invalidateQueries(trpc.webhooks.pathFilter()),
  });
  const answer = data && textOf(data);
  return (
    <Section title={t('test.title')} description={t('test.description')}>
      <div className="flex flex-wrap items-center gap-2">
        {kinds.length > 1 ? (
          <div className="w-56">
            <Select
              label={t('test.kind')}
              value={kind}
              options={kinds.map((one) => ({ value: one, label: t(`kinds.${KIND_KEYS[one]}`) }))}
              onChange={setChosen}
            />
          </div>
        ) : null}
        <Button busy={isPending} onClick={() => mutate()}>
          {t(isPending ? 'test.busy' : 'test.send')}
        </Button>
      </div>
      {error && !isPending ? (
        <div className="mt-3">
          <Message tone="bad" announce>
            {sentence(error)}
          </Message>
        </div>
      ) : null}
      {data && answer && !isPending ? (
        <div className="mt-3">
          <Message tone={data.arrived ? 'good' : 'bad'} announce>
            <p>{t(data.arrived ? 'test.arrived' : 'test.failed', { said: answer.said, took: data.took })}</p>
            <AnswerBody text={answer.more} label={t('answer')} />
          </Message>
        </div>
      ) : null}
    </Section>
  );
}
