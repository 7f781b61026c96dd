// One webhook and its log.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { WebhookPage } from '@/components/webhooks/webhook-page';
import { WebhooksClosed } from '@/components/webhooks/webhooks-closed';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('one') };
}

interface OneWebhookPageProps {
  params: Promise<{ siteId: string; webhookId: string }>;
}

export default async function OneWebhookPage({ params }: OneWebhookPageProps) {
  const { siteId, webhookId } = await params;
  const path = `/sites/${siteId}/settings/webhooks/${webhookId}`;
  const site = await callApi(path, (api) => api.sites.get({ siteId }));
  if (site.workspace.role === 'viewer') return <WebhooksClosed />;
  const webhook = await callApi(path, (api) => api.webhooks.get({ siteId, webhookId }));
  const { webhooks } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.webhooks.get.queryKey({ siteId, webhookId }), webhook);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ webhooks }}>
        <WebhookPage key={webhookId} siteId={siteId} webhookId={webhookId} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
