'use client';
// The results of one campaign, for who may change it or look at it. They keep themselves current.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useDeferredValue } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { ShareButton } from '@/components/shares/share-button';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { PanelSkeleton } from '@/components/ui/panel-skeleton';
import type { SiteDetail } from '@/server/trpc/router';
import { LiveMark } from './live-mark';
import { LiveMinutes } from './live-minutes';
import { NobodyYet } from './nobody-yet';
import { ResultsBody } from './results-body';
import { usePeriod } from './use-period';

/** Most campaigns have no quiz: its panels come with the first that has. */
const QuizPanels = dynamic(() => import('./quiz/quiz-panels').then((module) => module.QuizPanels), {
  loading: PanelSkeleton,
});

/** Asked again while the page is looked at; a hidden tab asks nothing. */
const REFRESH_MS = 2000;

export function ResultsPage({ campaignId, site }: { campaignId: string; site: SiteDetail }) {
  const t = useTranslations('results');
  const trpc = useTRPC();
  const choice = usePeriod();
  // What is shown stays until what was asked for is there.
  const question = useDeferredValue(JSON.stringify(choice.asked));
  const asked = JSON.parse(question) as typeof choice.asked;
  const { data: results, failureCount } = useSuspenseQuery(
    trpc.results.campaign.queryOptions({ campaignId, ...asked }, { refetchInterval: REFRESH_MS }),
  );
  const { campaign } = results;
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
              {campaign.status === 'draft' ? null : <ShareButton siteId={site.id} campaignId={campaignId} />}
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
      <ResultsBody
        results={results}
        choice={choice}
        isWaiting={question !== JSON.stringify(choice.asked)}
        quiz={campaign.hasQuiz ? <QuizPanels campaignId={campaignId} period={asked.period} /> : null}
        live={<LiveMinutes siteId={site.id} campaignId={campaignId} />}
        experiments={`/sites/${site.id}/experiments`}
        empty={<NobodyYet campaign={campaign} site={site} />}
      />
    </>
  );
}
