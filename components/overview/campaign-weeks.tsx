'use client';
// What each campaign did in these seven days, those with the most visitors first.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { ChartMenu, type FiguresTable } from '@/components/results/chart-menu';
import { PerVisitor } from '@/components/results/per-visitor';
import { useGoalColumns } from '@/components/results/use-goal-columns';
import { Table, Td, Th } from '@/components/ui/table';
import { goalFigure } from '@/core/goal-figure';
import type { OverviewCampaign } from '@/server/trpc/router';

interface CampaignWeeksProps {
  /** Where the names lead; absent: nowhere. */
  siteId?: string;
  campaigns: readonly OverviewCampaign[];
}

export function CampaignWeeks({ siteId, campaigns }: CampaignWeeksProps) {
  const t = useTranslations('overview');
  const format = useFormatter();
  const columns = useGoalColumns(campaigns.map(({ goal }) => goal));
  const figures = (): FiguresTable => ({
    head: [
      t('campaigns.name'),
      t('campaigns.visitors'),
      t('campaigns.before'),
      ...columns.heads,
      t('campaigns.of'),
    ],
    rows: campaigns.map(({ name, goal, week, weekBefore }) => [
      name,
      week.exposed,
      weekBefore.exposed,
      ...columns.cells(goal, week),
      week.offered,
    ]),
  });
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex items-center justify-between gap-3 ps-4 pe-2 pt-2 pb-1">
        <h2 className="text-section font-semibold">{t('campaigns.title')}</h2>
        <ChartMenu title={t('campaigns.title')} table={figures} />
      </header>
      <Table label={t('campaigns.title')} focusable={siteId === undefined} className="-outline-offset-2">
        <thead>
          <tr>
            <Th>{t('campaigns.name')}</Th>
            <Th className="max-sm:hidden">{t('campaigns.status')}</Th>
            <Th numeric>{t('campaigns.visitors')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('campaigns.before')}
            </Th>
            <Th numeric>{columns.title}</Th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <tr key={campaign.id}>
              <Td className="w-full max-w-0 min-w-32">
                {siteId === undefined ? (
                  <span className="block truncate font-medium" title={campaign.name}>
                    {campaign.name}
                  </span>
                ) : (
                  <Link
                    href={campaignPaths(siteId, campaign.id).results}
                    className="block truncate rounded-small font-medium hover:text-signal"
                    title={campaign.name}
                  >
                    {campaign.name}
                  </Link>
                )}
              </Td>
              <Td className="max-sm:hidden">
                <CampaignState status={campaign.status} />
              </Td>
              <Td numeric>{format.number(campaign.week.exposed)}</Td>
              <Td numeric className="text-quiet max-sm:hidden">
                {format.number(campaign.weekBefore.exposed)}
              </Td>
              <Td numeric>
                {campaign.goal === null ? (
                  <span className="text-faint">–</span>
                ) : (
                  <PerVisitor figure={goalFigure(campaign.goal, campaign.week, campaign.week.offered)} />
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
