'use client';
// One product: everything that campaigns know of it.
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { buttonClass } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { cataloguePaths } from './catalogue-paths';
import { ProductFacts } from './product-facts';
import { ProductPicture } from './product-picture';
import { ProductPrice } from './product-price';
import { StockTag } from './stock-tag';

export function ProductPage({ siteId, productId }: { siteId: string; productId: string }) {
  const t = useTranslations('catalogue');
  const trpc = useTRPC();
  const query = useQuery(trpc.products.get.queryOptions({ siteId, productId }));
  const back = { href: cataloguePaths(siteId).list, label: t('title') };
  const product = query.data;
  if (!product)
    return (
      <>
        <PageHeader title={t('one.title')} back={back} />
        {query.isError ? (
          <LoadProblem error={query.error} retry={query.refetch} />
        ) : (
          <Skeleton className="h-96 rounded-panel" />
        )}
      </>
    );
  const attributes = Object.entries(product.attributes);
  return (
    <>
      <PageHeader
        title={product.title}
        back={back}
        actions={
          <a href={product.url} target="_blank" rel="noreferrer" className={buttonClass()}>
            <ExternalLink aria-hidden className="size-4" />
            {t('openInShop')}
          </a>
        }
      />
      <div className="flex flex-col gap-6 wide:flex-row wide:gap-10">
        <ProductPicture
          image={product.image}
          className="aspect-square w-full max-w-48 wide:max-w-72 self-start rounded-panel!"
        />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pb-4 text-section">
            <ProductPrice {...product} />
            <StockTag {...product} />
          </p>
          <ProductFacts product={product} />
          <div className="mt-6">
            {attributes.length > 0 ? (
              <Section title={t('one.attributes')} description={t('one.attributesHint')}>
                <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-2">
                  {attributes.map(([name, texts]) => (
                    <div key={name} className="contents">
                      <dt className="text-quiet wrap-anywhere">{name}</dt>
                      <dd className="wrap-anywhere">{texts.join(', ')}</dd>
                    </div>
                  ))}
                </dl>
              </Section>
            ) : null}
            {product.variants.length > 0 ? (
              <Section title={t('one.variants')} description={t('one.variantsHint')}>
                <ul className="flex flex-col gap-1.5">
                  {product.variants.map((variant) => (
                    <li key={variant.productId}>
                      <Link
                        href={cataloguePaths(siteId).one(variant.productId)}
                        className="hover:text-signal"
                      >
                        {variant.title}
                      </Link>{' '}
                      <span className="font-mono text-small text-quiet">{variant.productId}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}
