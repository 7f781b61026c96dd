'use client';
// What each campaign did in these seven days, those with the most visitors first.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { goalCount } from '@/components/results/goal-count';
import { Rate } from '@/components/results/rate';
import { Table, Td, Th } from '@/components/ui/table';
import type { OverviewCampaign } from '@/server/trpc/router';

interface CampaignWeeksProps {
  siteId: string;
  campaigns: readonly OverviewCampaign[];
}

export function CampaignWeeks({ siteId, campaigns }: CampaignWeeksProps) {
  const t = useTranslations('overview');
  const format = useFormatter();
  return (
    <section className="rounded-panel border border-line bg-panel">
      <h2 className="px-4 pt-3 pb-2 text-section font-semibold">{t('campaigns.title')}</h2>
      <Table label={t('campaigns.title')}>
        <thead>
          <tr>
            <Th>{t('campaigns.name')}</Th>
            <Th className="max-sm:hidden">{t('campaigns.status')}</Th>
            <Th numeric>{t('campaigns.visitors')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('campaigns.before')}
            </Th>
            <Th numeric>{t('campaigns.rate')}</Th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <tr key={campaign.id}>
              <Td className="w-full max-w-0 min-w-32">
                <Link
                  href={campaignPaths(siteId, campaign.id).results}
                  className="block truncate rounded-small font-medium hover:text-signal"
                  title={campaign.name}
                >
                  {campaign.name}
                </Link>
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
                  <Rate count={goalCount(campaign.goal, campaign.week)} of={campaign.week.offered} />
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
