'use client';
// The results of one campaign: a sentence, then figures, then charts, then how they were counted. Keeps itself current.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import type { ResultsView, SiteDetail } from '@/server/trpc/router';
import { ArmsTable } from './arms-table';
import { Breakdown } from './breakdown';
import { Figures } from './figures';
import { headlineOf } from './headline';
import { HowCounted } from './how-counted';
import { LiveMark } from './live-mark';
import { NobodyYet } from './nobody-yet';
import { Orders } from './orders';
import { SaidOfIt } from './said-of-it';
import { Trend } from './trend';
import { WeekHours } from './week-hours';

/** Asked again while the page is looked at; a hidden tab asks nothing. */
const REFRESH_MS = 2000;

export function ResultsPage({ campaignId, site }: { campaignId: string; site: SiteDetail }) {
  const t = useTranslations('results');
  const trpc = useTRPC();
  const { data: results, failureCount } = useSuspenseQuery(
    trpc.results.campaign.queryOptions({ campaignId }, { refetchInterval: REFRESH_MS }),
  );
  const { campaign } = results;
  const nobody = results.totals.exposed === 0;
  return (
    <>
      <PageHeader
        back={{ href: `/sites/${site.id}/campaigns`, label: t('back') }}
        title={campaign.name}
        status={
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            <CampaignState status={campaign.status} />
            {campaign.status === 'draft' ? null : <LiveMark asOf={results.asOf} failing={failureCount > 0} />}
          </span>
        }
        actions={
          site.workspace.role === 'viewer' ? null : (
            <>
              {campaign.status === 'draft' ? null : (
                <ButtonLink href={`${campaignPaths(site.id, campaignId).edit}?preview`}>
                  {t('preview')}
                </ButtonLink>
              )}
              <ButtonLink href={campaignPaths(site.id, campaignId).edit}>{t('edit')}</ButtonLink>
            </>
          )
        }
      />
      <Saying results={results} />
      {nobody ? (
        <div className="mt-6">
          <NobodyYet campaign={campaign} site={site} />
        </div>
      ) : (
        <div className="mt-6 flex flex-col gap-4">
          <Figures results={results} />
          <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_300px]">
            <div className="flex min-w-0 flex-col gap-4">
              <ArmsTable results={results} />
              <Trend trend={results.trend} goal={campaign.goal} />
              <Orders results={results} />
              <Breakdown results={results} />
              <WeekHours hours={results.hours} goal={campaign.goal} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <SaidOfIt arms={results.arms} />
              <HowCounted results={results} />
            </div>
          </div>
        </div>
      )}
    </>
  );
}

function Saying({ results }: { results: ResultsView }) {
  const t = useTranslations('results.says');
  const format = useFormatter();
  const headline = headlineOf(results);
  const { goal } = results.campaign;
  const [sentence, detail] = ((): [string, string] => {
    switch (headline.kind) {
      case 'early':
        return [t(`early.${goal}`, headline), t('early.detail')];
      case 'rate':
        return [
          t(`rate.${goal}`, { ...headline, share: format.number(headline.share, 'share') }),
          t('rate.detail', { closed: results.totals.closed }),
        ];
      default:
        return [t(`${headline.kind}.sentence`), t(`${headline.kind}.detail`)];
    }
  })();
  return (
    <div aria-live="off">
      <p className="max-w-[46ch] text-say font-semibold tracking-[-0.012em] text-balance">{sentence}</p>
      <p className="mt-1.5 max-w-[70ch] text-quiet">{detail}</p>
    </div>
  );
}
