// Orders that the shop's own server tells of.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { MoreMessages } from '@/components/i18n/more-messages';
import { OrderKeys } from '@/components/order-keys/order-keys';
import { ClosedPage } from '@/components/shell/closed-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orderKeys'))('title') };
}

interface OrdersPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function OrdersPage({ params }: OrdersPageProps) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/settings/orders`;
  const site = await callApi(path, (api) => api.sites.get({ siteId }));
  if (site.workspace.role === 'viewer') {
    const t = await getTranslations('orderKeys');
    return <ClosedPage title={t('closed.title')}>{t('closed.body')}</ClosedPage>;
  }
  const list = await callApi(path, (api) => api.orderKeys.list({ siteId }));
  const { orderKeys } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.orderKeys.list.queryKey({ siteId }), list);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ orderKeys }}>
        <OrderKeys siteId={siteId} currency={site.currency} mayChange={site.workspace.role === 'owner'} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
