// What the shop sells, for lists of products.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { CataloguePage } from '@/components/catalogue/catalogue-page';
import { MoreMessages } from '@/components/i18n/more-messages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('title') };
}

export default async function ProductsPage({ params }: { params: Promise<{ siteId: string }> }) {
  const { siteId } = await params;
  const path = `/sites/${siteId}/settings/products`;
  const [site, choices] = await Promise.all([
    callApi(path, (api) => api.sites.get({ siteId })),
    callApi(path, (api) => api.products.choices({ siteId })),
  ]);
  const { catalogue } = await getMessages();
  const cache = new QueryClient();
  cache.setQueryData(queries.products.choices.queryKey({ siteId }), choices);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <MoreMessages messages={{ catalogue }}>
        <CataloguePage
          siteId={siteId}
          currency={site.currency}
          mayChange={site.workspace.role !== 'viewer'}
        />
      </MoreMessages>
    </HydrationBoundary>
  );
}
