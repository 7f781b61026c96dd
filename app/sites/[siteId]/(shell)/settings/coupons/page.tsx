// Pools of coupon codes.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { PoolList } from '@/components/coupons/pool-list';
import { MoreMessages } from '@/components/i18n/more-messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coupons'))('title') };
}

interface CouponsPageProps {
  params: Promise<{ siteId: string }>;
}

export default async function CouponsPage({ params }: CouponsPageProps) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/settings/coupons`;
  const [site, pools] = await Promise.all([
    callApi(path, (api) => api.sites.get({ siteId })),
    callApi(path, (api) => api.coupons.list({ siteId })),
  ]);
  const { coupons } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.coupons.list.queryKey({ siteId }), pools);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ coupons }}>
        <PoolList siteId={siteId} mayChange={site.workspace.role !== 'viewer'} />
      </MoreMessages>
    </HydrationBoundary>
  );
}
