'use client';
// Pages, audiences or segments, each with the campaigns that visitors met there, and what came of it.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { ChartMenu, type FiguresTable } from '@/components/results/chart-menu';
import { PerVisitor } from '@/components/results/per-visitor';
import { useGoalColumns } from '@/components/results/use-goal-columns';
import { Table, Td, Th } from '@/components/ui/table';
import { goalFigure } from '@/core/goal-figure';
import type { PageRow } from '@/server/trpc/router';

interface NamedValue {
  key: string;
  name: string;
  exposed: number;
  campaigns: PageRow['campaigns'];
}

interface ValueCampaignsProps {
  siteId: string;
  /** Of the panel. */
  title: string;
  /** Of the table and its file. */
  label: string;
  /** What one value is called. */
  kind: string;
  values: readonly NamedValue[];
}

export function ValueCampaigns({ siteId, title, label, kind, values }: ValueCampaignsProps) {
  const t = useTranslations('overview.pages');
  const columns = useGoalColumns(values.flatMap(({ campaigns }) => campaigns.map(({ goal }) => goal)));
  const figures = (): FiguresTable => ({
    head: [kind, t('campaign'), t('visitors'), ...columns.heads, t('of')],
    rows: values.flatMap(({ name, campaigns }) =>
      campaigns.map((campaign) => [
        name,
        campaign.name,
        campaign.exposed,
        ...columns.cells(campaign.goal, campaign),
        campaign.offered,
      ]),
    ),
  });
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex items-center justify-between gap-3 ps-4 pe-2 pt-2 pb-1">
        <h2 className="text-section font-semibold">{title}</h2>
        <ChartMenu title={label} table={figures} />
      </header>
      <Table label={label}>
        <thead>
          <tr>
            <Th>{kind}</Th>
            <Th numeric>{t('visitors')}</Th>
            <Th numeric>{columns.title}</Th>
          </tr>
        </thead>
        {values.map(({ key, ...value }) => (
          <ValueRows key={key} siteId={siteId} {...value} />
        ))}
      </Table>
    </section>
  );
}

function ValueRows({ siteId, name, exposed, campaigns }: Omit<NamedValue, 'key'> & { siteId: string }) {
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
          {format.number(exposed)}
        </Td>
        <Td className="border-b-0 pb-1" />
      </tr>
      {campaigns.map((campaign, place) => {
        const edge = place === campaigns.length - 1 ? 'border-b-0 pt-1' : 'border-b-0 py-1';
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
                <PerVisitor figure={goalFigure(campaign.goal, campaign, campaign.offered)} />
              )}
            </Td>
          </tr>
        );
      })}
    </tbody>
  );
}
