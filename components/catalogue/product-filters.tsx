'use client';
// What the products are searched by: words of the title, an id; stock; category. Each choice takes effect at once.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useAddressSearch } from '@/components/shell/use-address-search';
import { Button } from '@/components/ui/button';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import type { ProductFilter } from '@/server/trpc/router';

interface ProductFiltersProps {
  categories: readonly string[];
  filter: ProductFilter;
  isFiltered: boolean;
  onChange: (part: Partial<ProductFilter>) => void;
  onClear: () => void;
}

const ANY = '';

export function ProductFilters({ categories, filter, isFiltered, onChange, onClear }: ProductFiltersProps) {
  const t = useTranslations('catalogue');
  const search = useAddressSearch();
  const root = useRef<HTMLDivElement>(null);
  const { category = ANY } = filter;
  const clear = () => {
    // The button goes, and would take the focus along.
    root.current?.querySelector<HTMLElement>('input')?.focus();
    onClear();
  };
  return (
    <div
      ref={root}
      role="group"
      aria-label={t('filters.label')}
      className="mb-3 flex flex-wrap items-center gap-2"
    >
      <SearchInput
        label={t('search')}
        value={search.typed}
        onChange={search.type}
        maxLength={100}
        className="w-full max-w-72 max-sm:max-w-none"
      />
      <div className="w-40 max-sm:w-[calc(50%-0.25rem)]">
        <Select
          label={t('filters.stock')}
          value={filter.stock ?? ANY}
          onChange={(stock) => onChange({ stock: stock === ANY ? undefined : stock })}
          options={[
            { value: ANY, label: t('filters.anyStock') },
            { value: 'in', label: t('filters.in') },
            { value: 'out', label: t('filters.out') },
          ]}
        />
      </div>
      {categories.length > 0 || category !== ANY ? (
        <div className="w-56 max-sm:w-[calc(50%-0.25rem)]">
          <Select
            label={t('filters.category')}
            value={category}
            onChange={(next) => onChange({ category: next || undefined })}
            options={[
              { value: ANY, label: t('filters.anyCategory') },
              ...[...new Set([...categories, ...(category === ANY ? [] : [category])])].map((name) => ({
                value: name,
                label: name,
              })),
            ]}
          />
        </div>
      ) : null}
      {isFiltered ? (
        <Button variant="ghost" onClick={clear}>
          <X aria-hidden className="size-4" />
          {t('filters.clear')}
        </Button>
      ) : null}
    </div>
  );
}
