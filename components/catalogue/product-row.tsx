'use client';
// One product of the list.
import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Td } from '@/components/ui/table';
import { Tooltip } from '@/components/ui/tooltip';
import type { ProductItem } from '@/server/trpc/router';
import { cataloguePaths } from './catalogue-paths';
import { ProductPicture } from './product-picture';
import { ProductPrice } from './product-price';
import { StockTag } from './stock-tag';

export function ProductRow({ siteId, product }: { siteId: string; product: ProductItem }) {
  const t = useTranslations('catalogue');
  return (
    <tr>
      <Td className="w-[46%] max-w-0 min-w-44 py-2! max-wide:w-full">
        <span className="flex items-center gap-3">
          <ProductPicture image={product.image} className="size-10" />
          <span className="min-w-0 flex-1">
            <Link
              href={cataloguePaths(siteId).one(product.productId)}
              title={product.title}
              prefetch={false}
              className="block truncate font-medium hover:text-signal"
            >
              {product.title}
            </Link>
            <span className="block truncate font-mono text-small text-quiet" title={product.productId}>
              {product.productId}
            </span>
            <span className="mt-0.5 flex flex-wrap items-baseline gap-x-3 wide:hidden">
              <ProductPrice {...product} />
              <StockTag {...product} />
            </span>
          </span>
        </span>
      </Td>
      <Td className="w-[24%] max-w-0 text-quiet max-wide:hidden">
        <span className="block truncate" title={product.category}>
          {product.category === '' ? <span className="text-faint">–</span> : product.category}
        </span>
      </Td>
      <Td className="max-wide:hidden">
        <StockTag {...product} />
      </Td>
      <Td numeric className="max-wide:hidden">
        <ProductPrice {...product} isFigure />
      </Td>
      <Td className="w-0 py-1! ps-0!">
        <Tooltip label={t('openInShop')}>
          <a
            href={product.url}
            target="_blank"
            rel="noreferrer"
            aria-label={t('openOne', { title: product.title })}
            className={classNames(buttonClass({ variant: 'ghost' }), 'w-8 px-0!')}
          >
            <ExternalLink aria-hidden className="size-4" />
          </a>
        </Tooltip>
      </Td>
    </tr>
  );
}
