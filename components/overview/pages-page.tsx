'use client';
// The pages of a site, each with the campaigns that visitors first met on it.
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import type { PageRow } from '@/server/trpc/router';
import { ValueCampaigns } from './value-campaigns';

interface PagesPageProps {
  site: { id: string; name: string };
  pages: readonly PageRow[];
}

export function PagesPage({ site, pages }: PagesPageProps) {
  const t = useTranslations('overview.pages');
  const nameOf = ({ page }: PageRow) => (page === null ? t('other') : page === '' ? t('unknown') : page);
  return (
    <>
      <PageHeader back={{ href: `/sites/${site.id}/overview`, label: t('back') }} title={t('title')} />
      <p className="mb-4 max-w-[70ch] text-quiet">{t('says')}</p>
      {pages.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyBody')}</p>
        </EmptyState>
      ) : (
        <>
          <ValueCampaigns
            siteId={site.id}
            title={site.name}
            label={t('title')}
            kind={t('page')}
            values={pages.map((row) => ({ ...row, key: row.page ?? '*', name: nameOf(row) }))}
          />
          <p className="mt-4 max-w-[80ch] text-small text-quiet">{t('counted')}</p>
        </>
      )}
    </>
  );
}
