'use client';
// The pages of a site, each with the campaigns that visitors first met on it.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { ChartMenu, type FiguresTable } from '@/components/results/chart-menu';
import { goalCount } from '@/components/results/goal-count';
import { Rate } from '@/components/results/rate';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import type { PageRow } from '@/server/trpc/router';

interface PagesPageProps {
  site: { id: string; name: string };
  pages: readonly PageRow[];
}

export function PagesPage({ site, pages }: PagesPageProps) {
  const t = useTranslations('overview.pages');
  const nameOf = ({ page }: PageRow) => (page === null ? t('other') : page === '' ? t('unknown') : page);
  const figures = (): FiguresTable => ({
    head: [t('page'), t('campaign'), t('visitors'), t('rate'), t('of')],
    rows: pages.flatMap((row) =>
      row.campaigns.map((campaign) => [
        nameOf(row),
        campaign.name,
        campaign.exposed,
        campaign.goal === null ? '' : goalCount(campaign.goal, campaign),
        campaign.offered,
      ]),
    ),
  });
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
          <section className="rounded-panel border border-line bg-panel">
            <header className="flex items-center justify-between gap-3 ps-4 pe-2 pt-2 pb-1">
              <h2 className="text-section font-semibold">{site.name}</h2>
              <ChartMenu title={t('title')} table={figures} />
            </header>
            <Table label={t('title')}>
              <thead>
                <tr>
                  <Th>{t('page')}</Th>
                  <Th numeric>{t('visitors')}</Th>
                  <Th numeric>{t('rate')}</Th>
                </tr>
              </thead>
              {pages.map((row) => (
                <PageRows key={row.page ?? 0} siteId={site.id} name={nameOf(row)} row={row} />
              ))}
            </Table>
          </section>
          <p className="mt-4 max-w-[80ch] text-small text-quiet">{t('counted')}</p>
        </>
      )}
    </>
  );
}

function PageRows({ siteId, name, row }: { siteId: string; name: string; row: PageRow }) {
  const format = useFormatter();
  return (
    <tbody className="border-b border-line last:border-b-0">
      <tr>
        <th scope="rowgroup" className="w-full max-w-0 min-w-28 px-4 pt-2.5 pb-1 text-start font-medium">
          <span className="block truncate" title={name}>
            {name}
          </span>
        </th>
        <Td numeric className="border-b-0 pb-1 font-medium">
          {format.number(row.exposed)}
        </Td>
        <Td className="border-b-0 pb-1" />
      </tr>
      {row.campaigns.map((campaign, place) => {
        const edge = place === row.campaigns.length - 1 ? 'border-b-0 pt-1' : 'border-b-0 py-1';
        return (
          <tr key={campaign.id}>
            <Td className={`${edge} max-w-0 ps-8!`}>
              <Link
                href={campaignPaths(siteId, campaign.id).results}
                className="block truncate rounded-small text-quiet hover:text-signal"
                title={campaign.name}
              >
                {campaign.name}
              </Link>
            </Td>
            <Td numeric className={`${edge} text-quiet`}>
              {format.number(campaign.exposed)}
            </Td>
            <Td numeric className={edge}>
              {campaign.goal === null ? (
                <span className="text-faint">–</span>
              ) : (
                <Rate count={goalCount(campaign.goal, campaign)} of={campaign.offered} />
              )}
            </Td>
          </tr>
        );
      })}
    </tbody>
  );
}
