'use client';
// What a feed said of a product, name by name; what it did not say is left out.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useMoney } from '@/components/i18n/site-currency';
import { Ago } from '@/components/ui/ago';
import { Badge } from '@/components/ui/badge';
import type { ProductDetail } from '@/server/trpc/router';

export function ProductFacts({ product }: { product: ProductDetail }) {
  const t = useTranslations('catalogue.facts');
  const money = useMoney();
  const { productId, url, category, brand, tags, margin, groupId, createdAt, updatedAt } = product;
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-2">
      <Fact name={t('id')}>
        <span className="font-mono">{productId}</span>
      </Fact>
      {category === '' ? null : <Fact name={t('category')}>{category}</Fact>}
      {brand === '' ? null : <Fact name={t('brand')}>{brand}</Fact>}
      {tags.length === 0 ? null : (
        <Fact name={t('tags')}>
          <span className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        </Fact>
      )}
      {margin === null ? null : <Fact name={t('margin')}>{money.format(margin)}</Fact>}
      {groupId === '' ? null : (
        <Fact name={t('group')}>
          <span className="font-mono">{groupId}</span>
        </Fact>
      )}
      <Fact name={t('link')}>
        <a href={url} target="_blank" rel="noreferrer" className="text-signal hover:underline">
          {url}
        </a>
      </Fact>
      <Fact name={t('since')}>
        <Ago at={createdAt} />
      </Fact>
      <Fact name={t('changed')}>
        <Ago at={updatedAt} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
