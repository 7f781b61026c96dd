'use client';
// Products picked by hand: found in the catalogue by their name, put in order, taken away.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { MOST } from '@/core/campaign/limits';
import { useSession } from '../../editor-context';
import { Hint } from '../../fields/group';

interface PickedProductsProps {
  /** Ids. */
  products: readonly string[];
  onChange: (products: string[]) => void;
}

export function PickedProducts({ products, onChange }: PickedProductsProps) {
  const t = useTranslations('editor.products');
  const trpc = useTRPC();
  const { site } = useSession();
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const named = useQuery(
    trpc.products.named.queryOptions(
      { siteId: site.id, products: [...products] },
      { enabled: products.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const found = useQuery(
    trpc.products.search.queryOptions(
      { siteId: site.id, text: query },
      { enabled: query !== '', placeholderData: keepPreviousData },
    ),
  );
  const titles = new Map(named.data?.map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => titles.get(id) ?? (named.data ? t('productGone', { id }) : id);
  const left = (found.data ?? []).filter(({ id }) => !products.includes(id));
  return (
    <>
      {products.length > 0 ? (
        <ol className="flex flex-col gap-1">
          {products.map((id, position) => (
            <li key={id} className="flex items-center gap-0.5">
              <span className="min-w-0 flex-1 truncate">{titleOf(id)}</span>
              <IconButton
                size="sm"
                label={t('moveUp', { name: titleOf(id) })}
                icon={<ArrowUp aria-hidden className="size-3.5" />}
                unavailable={position === 0}
                onClick={() => onChange(products.toSpliced(position, 1).toSpliced(position - 1, 0, id))}
              />
              <IconButton
                size="sm"
                label={t('remove', { name: titleOf(id) })}
                icon={<X aria-hidden className="size-3.5" />}
                onClick={() => onChange(products.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ol>
      ) : null}
      <Field label={t('find')} error={products.length === 0 && text === '' ? t('pickedNone') : undefined}>
        <Input dense value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />
      </Field>
      {query === '' ? null : found.isError ? (
        <Hint>{t('findFailed')}</Hint>
      ) : found.data?.length === 0 ? (
        <Hint>{t('foundNone')}</Hint>
      ) : (
        <ul aria-label={t('found')} className="flex flex-col">
          {left.map(({ id, title }) => (
            <li key={id}>
              <Button
                size="sm"
                variant="ghost"
                className="w-full justify-start"
                unavailable={products.length >= MOST.offered}
                onClick={() => onChange([...products, id])}
              >
                <span className="truncate">{t('pick', { title })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
