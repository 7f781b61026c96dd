// One product, by the id that its shop gave it.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { queries } from '@/app/queries';
import { cataloguePaths } from '@/components/catalogue/catalogue-paths';
import { ProductPage } from '@/components/catalogue/product-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('one.title') };
}

interface OneProductPageProps {
  params: Promise<{ siteId: string }>;
  searchParams: Promise<{ id?: string | string[] }>;
}

export default async function OneProductPage({ params, searchParams }: OneProductPageProps) {
  const { siteId } = await params;
  const productId = [(await searchParams).id ?? ''].flat()[0]?.slice(0, 100) ?? '';
  const product = await callApi(cataloguePaths(siteId).one(productId), (api) =>
    api.products.get({ siteId, productId }),
  );
  const cache = new QueryClient();
  cache.setQueryData(queries.products.get.queryKey({ siteId, productId }), product);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ProductPage siteId={siteId} productId={productId} />
    </HydrationBoundary>
  );
}
