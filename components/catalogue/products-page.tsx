'use client';
// What a shop sells, in the order of its feed; searched and filtered, more on request.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreButton } from '@/components/ui/more-button';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, Th } from '@/components/ui/table';
import type { ProductFilter } from '@/server/trpc/router';
import { cataloguePaths, readFilter, writeFilter } from './catalogue-paths';
import { CatalogueSections } from './catalogue-sections';
import { ProductFilters } from './product-filters';
import { ProductRow } from './product-row';

interface ProductsPageProps {
  siteId: string;
  /** This person may bring products in. */
  mayChange: boolean;
}

export function ProductsPage({ siteId, mayChange }: ProductsPageProps) {
  const t = useTranslations('catalogue');
  const trpc = useTRPC();
  const params = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const isFiltered = writeFilter(filter) !== '';
  const replace = (next: ProductFilter) =>
    // Only the address changes; the list follows it.
    history.replaceState(null, '', location.pathname + writeFilter(next));
  const categories = useQuery(trpc.products.categories.queryOptions({ siteId }));
  const query = useInfiniteQuery(
    trpc.products.list.infiniteQueryOptions(
      { siteId, ...filter },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const products = query.data?.pages.flatMap((page) => page.items) ?? [];
  const last = query.data?.pages.at(-1);
  const { imports } = cataloguePaths(siteId);

  if (last?.any === false)
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('empty.title')}
          action={
            mayChange ? (
              <ButtonLink variant="primary" href={imports}>
                {t('bringIn')}
              </ButtonLink>
            ) : null
          }
        >
          <p>{t('empty.body')}</p>
          {mayChange ? null : <p className="mt-2">{t('viewer')}</p>}
        </EmptyState>
      </>
    );

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayChange ? (
            <ButtonLink variant="primary" href={imports}>
              {t('bringIn')}
            </ButtonLink>
          ) : null
        }
      />
      <CatalogueSections siteId={siteId} current="list" />
      <ProductFilters
        categories={categories.data ?? []}
        filter={filter}
        isFiltered={isFiltered}
        onChange={(part) => replace({ ...readFilter(new URLSearchParams(location.search)), ...part })}
        onClear={() => replace({})}
      />
      <p role="status" className="mb-3 text-small text-quiet">
        {last === undefined ? '' : t(isFiltered ? 'found' : 'count', { count: last.total })}
      </p>
      {query.isLoadingError ? (
        <LoadProblem error={query.error} retry={query.refetch} />
      ) : query.isPending ? (
        <Skeleton className="h-96 rounded-panel" />
      ) : products.length === 0 ? (
        <EmptyState title={t('nothing.title')}>
          <p>{filter.search ? t('nothing.body', { text: filter.search }) : t('nothing.filters')}</p>
        </EmptyState>
      ) : (
        <div className="rounded-panel border border-line bg-panel" aria-busy={query.isPlaceholderData}>
          <Table label={t('title')}>
            <thead>
              <tr>
                <Th>{t('columns.product')}</Th>
                <Th className="max-wide:hidden">{t('columns.category')}</Th>
                <Th className="max-wide:hidden">{t('columns.stock')}</Th>
                <Th numeric className="max-wide:hidden">
                  {t('columns.price')}
                </Th>
                <Th>
                  <span className="sr-only">{t('columns.actions')}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {products.map((product) => (
                <ProductRow key={product.productId} siteId={siteId} product={product} />
              ))}
            </tbody>
          </Table>
          <MoreButton
            list={query}
            note={last ? t('shownOf', { count: products.length, total: last.total }) : null}
          >
            {t('more')}
          </MoreButton>
        </div>
      )}
    </>
  );
}
