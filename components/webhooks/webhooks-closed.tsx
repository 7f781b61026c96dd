// For viewers: messages hold what visitors entered, and secrets let others write in our name.
import { useTranslations } from 'next-intl';
import { ClosedPage } from '@/components/shell/closed-page';

export function WebhooksClosed() {
  const t = useTranslations('webhooks.closed');
  return <ClosedPage title={t('title')}>{t('body')}</ClosedPage>;
}
