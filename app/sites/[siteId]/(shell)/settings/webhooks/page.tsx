// The webhooks of a site.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { WebhookList } from '@/components/webhooks/webhook-list';
import { WebhooksClosed } from '@/components/webhooks/webhooks-closed';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') };
}

interface WebhooksPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function WebhooksPage({ params }: WebhooksPageProps) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/settings/webhooks`;
  const site = await callApi(path, (api) => api.sites.get({ siteId }));
  if (site.workspace.role === 'viewer') return <WebhooksClosed />;
  const webhooks = await callApi(path, (api) => api.webhooks.list({ siteId }));
  const { webhooks: messages } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.webhooks.list.queryKey({ siteId }), webhooks);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ webhooks: messages }}>
        <WebhookList siteId={siteId} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
