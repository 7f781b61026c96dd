'use client';
// One audience, or that there is none any more.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { CampaignNames } from '@/components/editor/campaign-names';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { AudienceForm } from './audience-form';
import { audiencesPath } from './audience-paths';

interface AudiencePageProps {
  siteId: string;
  /** Absent: a new one. */
  audienceId?: string;
  mayEdit: boolean;
}

export function AudiencePage({ siteId, audienceId, mayEdit }: AudiencePageProps) {
  const t = useTranslations('audiences');
  const trpc = useTRPC();
  const { data: audiences } = useSuspenseQuery(trpc.audiences.list.queryOptions({ siteId }));
  const audience = audiences.find(({ id }) => id === audienceId);

  if (audienceId !== undefined && !audience)
    return (
      <>
        <PageHeader title={t('title')} back={{ href: audiencesPath(siteId), label: t('title') }} />
        <EmptyState title={t('gone.title')}>
          <p>{t('gone.body')}</p>
        </EmptyState>
      </>
    );
  return (
    <CampaignNames siteId={siteId}>
      <AudienceForm siteId={siteId} audience={audience} mayEdit={mayEdit} />
    </CampaignNames>
  );
}
