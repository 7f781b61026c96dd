'use client';
// The message itself, every try with its answer, and a way to send it once more.
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { Button } from '@/components/ui/button';
import type { DeliveryItem, WebhookDetail } from '@/server/trpc/router';
import { AnswerBody } from './answer-body';
import { useAnswerText } from './use-answer-text';
import type { WebhookActions } from './use-webhook-actions';

/** Often enough to see a try end, ms. */
const REFRESH_MS = 5000;

interface DeliveryContentProps {
  siteId: string;
  webhook: WebhookDetail;
  delivery: DeliveryItem;
  actions: WebhookActions;
}

export function DeliveryContent({ siteId, webhook, delivery, actions }: DeliveryContentProps) {
  const t = useTranslations('webhooks.log');
  const format = useFormatter();
  const trpc = useTRPC();
  const textOf = useAnswerText();
  const { data, error, refetch } = useQuery({
    ...trpc.webhooks.delivery.queryOptions({ siteId, webhookId: webhook.id, deliveryId: delivery.id }),
    // What never came is asked for again by a press, so that its error stands still.
    refetchInterval: ({ state }) => (state.data === undefined ? false : REFRESH_MS),
  });
  if (error && !data)
    return (
      <div className="px-3 pb-3">
        <LoadProblem error={error} retry={refetch} />
      </div>
    );
  if (!data) return <p className="px-9 pb-3 text-quiet">{t('loading')}</p>;
  return (
    <div className="grid gap-4 px-3 pb-4 sm:ps-9">
      <div>
        <h3 className="text-small font-medium">{t('triesTitle')}</h3>
        {data.log.length === 0 ? <p className="text-small text-quiet">{t('noTry')}</p> : null}
        <ol className="mt-1 flex flex-col gap-2">
          {data.log.map((made) => {
            const { said, more } = textOf(made);
            return (
              <li key={made.at} className="text-small">
                <span className="text-quiet tabular-nums">{format.dateTime(made.at, 'exact')}</span>
                {' · '}
                <span className="font-medium">{said}</span>
                <span className="text-quiet tabular-nums"> · {t('took', { took: made.took })}</span>
                <AnswerBody text={more} label={t('answer')} />
              </li>
            );
          })}
        </ol>
      </div>
      <div>
        <h3 className="text-small font-medium">{t('message')}</h3>
        <p className="font-mono text-small text-quiet wrap-anywhere">webhook-id: {delivery.id}</p>
        <AnswerBody text={pretty(data.payload)} label={t('message')} />
      </div>
      {delivery.isTest ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            size="sm"
            busy={actions.busy}
            unavailable={!webhook.active}
            onClick={() => actions.resend(delivery.id)}
          >
            {t('resend')}
          </Button>
          {webhook.active ? null : <span className="text-small text-quiet">{t('resendOff')}</span>}
        </div>
      )}
    </div>
  );
}

/** For people; what was sent has no spaces. */
function pretty(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
