'use client';
// The overview of a site: what happened this week, and what needs attention.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { LiveMinutes } from '@/components/results/live-minutes';
import { ShareButton } from '@/components/shares/share-button';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { AttentionList } from './attention-list';
import { CampaignWeeks } from './campaign-weeks';
import { OverviewBody } from './overview-body';

/** Asked again while the page is looked at; a hidden tab asks nothing. */
const REFRESH_MS = 30_000;

interface OverviewPageProps {
  site: { id: string; name: string };
  mayEdit: boolean;
}

export function OverviewPage({ site, mayEdit }: OverviewPageProps) {
  const t = useTranslations('overview');
  const trpc = useTRPC();
  const siteId = site.id;
  const { data: overview } = useSuspenseQuery(
    trpc.results.overview.queryOptions({ siteId }, { refetchInterval: REFRESH_MS }),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ButtonLink href={`/sites/${siteId}/overview/pages`}>{t('pages.open')}</ButtonLink>
            <ButtonLink href={`/sites/${siteId}/overview/segments`}>{t('segments.open')}</ButtonLink>
            {mayEdit ? <ShareButton siteId={siteId} campaignId={null} /> : null}
          </>
        }
      />
      <OverviewBody
        siteName={site.name}
        overview={overview}
        quiet={
          <EmptyState
            title={t('quiet.title')}
            action={<ButtonLink href={`/sites/${siteId}/campaigns`}>{t('quiet.campaigns')}</ButtonLink>}
          >
            <p>{t('quiet.body')}</p>
          </EmptyState>
        }
        campaigns={<CampaignWeeks siteId={siteId} campaigns={overview.campaigns} />}
        aside={
          <div className="flex min-w-0 flex-col gap-4">
            <AttentionList siteId={siteId} attention={overview.attention} mayEdit={mayEdit} />
            <LiveMinutes siteId={siteId} campaignId={null} />
          </div>
        }
      />
    </>
  );
}
