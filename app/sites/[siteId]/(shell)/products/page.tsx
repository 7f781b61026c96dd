// What a shop sells.
import { HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { callApi } from '@/app/call-api';
import { loadSite } from '@/app/load';
import { queries } from '@/app/queries';
import { cataloguePaths, readFilter, writeFilter } from '@/components/catalogue/catalogue-paths';
import { ProductsPage } from '@/components/catalogue/products-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('title') };
}

interface SiteProductsPageProps {
  params: Promise<{ siteId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SiteProductsPage({ params, searchParams }: SiteProductsPageProps) {
  const { siteId } = await params;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    if (typeof value === 'string') query.set(name, value);
  const filter = readFilter(query);
  const path = cataloguePaths(siteId).list + writeFilter(filter);
  const first = await callApi(path, (api) => api.products.list({ siteId, ...filter }));
  const [categories, { workspace }] = await Promise.all([
    callApi(path, (api) => api.products.categories({ siteId })),
    loadSite(siteId),
  ]);
  const cache = new QueryClient();
  cache.setQueryData(queries.products.categories.queryKey({ siteId }), categories);
  cache.setQueryData(queries.products.list.infiniteQueryKey({ siteId, ...filter }), {
    pages: [first],
    pageParams: [null],
  });
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <ProductsPage siteId={siteId} mayChange={workspace.role !== 'viewer'} />
    </HydrationBoundary>
  );
}
