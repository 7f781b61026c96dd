// The team's own visits, which count in no figure.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { OwnVisits } from '@/components/settings/own-visits';
import { ClosedPage } from '@/components/shell/closed-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ownVisits'))('title') };
}

interface OwnVisitsPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function OwnVisitsPage({ params }: OwnVisitsPageProps) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/settings/visits`;
  const site = await callApi(path, (api) => api.sites.get({ siteId }));
  if (site.workspace.role === 'viewer') {
    const t = await getTranslations('ownVisits');
    return <ClosedPage title={t('closed.title')}>{t('closed.body')}</ClosedPage>;
  }
  const visits = await callApi(path, (api) => api.sites.ownVisits({ siteId }));
  const { ownVisits } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.sites.ownVisits.queryKey({ siteId }), visits);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ ownVisits }}>
        <OwnVisits key={siteId} siteId={siteId} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
