'use client';
// How a webhook is doing, in one word.
import { useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';
import type { WebhookItem } from '@/server/trpc/router';

export function WebhookState({
  webhook: { active, disabledBecause, waiting, arrivedAt },
}: {
  webhook: Pick<WebhookItem, 'active' | 'disabledBecause' | 'waiting' | 'arrivedAt'>;
}) {
  const t = useTranslations('webhooks.state');
  if (disabledBecause) return <StatusTag tone="bad">{t(disabledBecause)}</StatusTag>;
  if (!active) return <StatusTag hollow>{t('off')}</StatusTag>;
  if (waiting > 0) return <StatusTag tone="warn">{t('waiting', { count: waiting })}</StatusTag>;
  return arrivedAt === null ? (
    <StatusTag hollow tone="good">
      {t('unused')}
    </StatusTag>
  ) : (
    <StatusTag tone="good">{t('on')}</StatusTag>
  );
}
