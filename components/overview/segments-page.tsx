'use client';
// The audiences and segments of a site, each with the campaigns that visitors in it met.
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import type { SegmentsView } from '@/server/trpc/router';
import { ValueCampaigns } from './value-campaigns';

interface SegmentsPageProps {
  site: { id: string; name: string };
  segments: SegmentsView;
}

export function SegmentsPage({ site, segments: view }: SegmentsPageProps) {
  const t = useTranslations('overview.segments');
  const values = useTranslations('results.values');
  const { audienceNames } = view;
  const tables = [
    {
      title: t('audiences'),
      kind: t('audience'),
      rows: view.audiences,
      nameOf: (id: string) => audienceNames[id] ?? values('removedAudience'),
    },
    {
      title: t('segments'),
      kind: t('segment'),
      rows: view.segments,
      nameOf: (name: string) => name,
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageHeader back={{ href: `/sites/${site.id}/overview`, label: t('back') }} title={t('title')} />
      <p className="mb-4 max-w-[70ch] text-quiet">{t('says')}</p>
      {tables.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyBody')}</p>
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-col gap-4">
            {tables.map(({ title, kind, rows, nameOf }) => (
              <ValueCampaigns
                key={title}
                siteId={site.id}
                title={title}
                label={title}
                kind={kind}
                values={rows.map(({ value, ...row }) => ({
                  ...row,
                  key: value ?? '*',
                  name: value === null ? values('other') : nameOf(value),
                }))}
              />
            ))}
          </div>
          <p className="mt-4 max-w-[80ch] text-small text-quiet">{t('counted')}</p>
        </>
      )}
    </>
  );
}
