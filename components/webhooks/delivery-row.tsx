'use client';
// One message of the log: what it tells of, and how it went.
import { ChevronRight } from 'lucide-react';
import { useNow, useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Ago } from '@/components/ui/ago';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { StatusTag, type Tone } from '@/components/ui/status-tag';
import type { DeliveryItem, DeliveryState, WebhookDetail } from '@/server/trpc/router';
import { DeliveryContent } from './delivery-content';
import { KIND_KEYS } from './kind-keys';
import type { WebhookActions } from './use-webhook-actions';

const TONES: Record<DeliveryState, Tone> = { waiting: 'warn', delivered: 'good', failed: 'bad' };

interface DeliveryRowProps {
  siteId: string;
  webhook: WebhookDetail;
  delivery: DeliveryItem;
  isOpen: boolean;
  onToggle: () => void;
  actions: WebhookActions;
}

export function DeliveryRow({ siteId, webhook, delivery, isOpen, onToggle, actions }: DeliveryRowProps) {
  const t = useTranslations('webhooks');
  const format = useFormatter();
  const now = useNow({ updateInterval: 5000 });
  const content = useId();
  const { kind, isTest, state, at, tries, status, nextAt } = delivery;
  const next =
    webhook.active && state === 'waiting' && tries > 0 && nextAt !== null && nextAt > now.getTime()
      ? t('log.next', { when: format.relativeTime(nextAt, now) })
      : '';
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={onToggle}
        className="flex min-h-11 w-full items-center gap-2 rounded-panel px-3 py-2 text-start hover:bg-hover/50 focus-visible:-outline-offset-2"
      >
        <ChevronRight
          aria-hidden
          className={classNames(
            'size-4 shrink-0 text-faint transition-transform duration-120',
            isOpen && 'rotate-90',
          )}
        />
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
          <span className="flex min-w-0 items-center gap-2 sm:w-56">
            <span className="truncate">{kind ? t(`kinds.${KIND_KEYS[kind]}`) : t('unknownKind')}</span>
            {isTest ? <Badge>{t('log.test')}</Badge> : null}
          </span>
          <span className="sm:w-28">
            <StatusTag tone={TONES[state]}>{t(`log.states.${state}`)}</StatusTag>
          </span>
          <span className="min-w-0 flex-1 text-small text-quiet tabular-nums">
            {[
              status !== null
                ? t('log.status', { status: String(status) })
                : tries > 0
                  ? t('log.noAnswer')
                  : '',
              tries > 1 ? t('log.tries', { count: tries }) : '',
              next,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className="text-small whitespace-nowrap text-quiet">
            <Ago at={at} />
          </span>
        </span>
      </button>
      <div id={content} hidden={!isOpen}>
        {isOpen ? (
          <DeliveryContent siteId={siteId} webhook={webhook} delivery={delivery} actions={actions} />
        ) : null}
      </div>
    </li>
  );
}
