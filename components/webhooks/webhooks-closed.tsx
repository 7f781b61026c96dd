// For viewers: messages hold what visitors entered, and secrets let others write in our name.
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';

export function WebhooksClosed() {
  const t = useTranslations('webhooks.closed');
  return (
    <EmptyState title={t('title')}>
      <p>{t('body')}</p>
    </EmptyState>
  );
}
