// How the site is doing, and for whoever runs the server, how that is.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { StatusPage } from '@/components/status/status-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('status'))('title') };
}

interface StatusRouteProps {
  params: Promise<{ siteId: string }>;
}

export default async function StatusRoute({ params }: StatusRouteProps) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/settings/status`;
  const [status, session] = await Promise.all([
    callApi(path, (api) => api.status.site({ siteId })),
    callApi(path, (api) => api.session.get()),
  ]);
  const cache = new QueryClient();
  cache.setQueryData(queries.status.site.queryKey({ siteId }), status);
  if (session.isOperator)
    cache.setQueryData(queries.status.server.queryKey(), await callApi(path, (api) => api.status.server()));
  const { status: texts, results } = await getMessages();
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ status: texts, results }}>
        <StatusPage key={siteId} siteId={siteId} isOperator={session.isOperator} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
