'use client';
// Where no campaign is live there is nothing to ask about; the way leads to the campaigns.
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export function NothingLive({ siteId }: { siteId: string }) {
  const t = useTranslations('simulator');
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        title={t('empty.title')}
        action={
          <ButtonLink variant="primary" href={`/sites/${siteId}/campaigns`}>
            {t('empty.action')}
          </ButtonLink>
        }
      >
        <p>{t('empty.body')}</p>
      </EmptyState>
    </>
  );
}
