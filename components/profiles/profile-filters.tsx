'use client';
// What visitors are searched by: an address, a segment, a trait.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useAddressSearch } from '@/components/shell/use-address-search';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import type { ProfileChoices, ProfileFilter } from '@/server/trpc/router';

interface ProfileFiltersProps {
  choices: ProfileChoices | undefined;
  filter: ProfileFilter;
  isFiltered: boolean;
  onChange: (part: Partial<ProfileFilter>) => void;
  onClear: () => void;
}

const ANY = '';
const REST_MS = 400;

export function ProfileFilters({ choices, filter, isFiltered, onChange, onClear }: ProfileFiltersProps) {
  const t = useTranslations('profiles');
  const search = useAddressSearch();
  const traits = [...new Set([...(choices?.traits ?? []), ...(filter.trait ? [filter.trait] : [])])];
  const segments = choices?.segments ?? [];
  return (
    <div role="group" aria-label={t('filters.label')} className="mb-3 flex flex-wrap items-center gap-2">
      <SearchInput
        label={t('search')}
        value={search.typed}
        onChange={search.type}
        className="w-full max-w-64 max-sm:max-w-none"
      />
      {segments.length > 0 || filter.segment ? (
        <div className="w-48 max-sm:w-[calc(50%-0.25rem)]">
          <Select
            label={t('filters.segment')}
            value={filter.segment ?? ANY}
            onChange={(segment) => onChange({ segment: segment || undefined })}
            options={[
              { value: ANY, label: t('filters.anySegment') },
              ...segments.map(({ key, name }) => ({ value: key, label: name })),
              ...(filter.segment && !segments.some(({ key }) => key === filter.segment)
                ? [{ value: filter.segment, label: t('segmentGone', { key: filter.segment }) }]
                : []),
            ]}
          />
        </div>
      ) : null}
      {traits.length > 0 ? (
        <div className="w-44 max-sm:w-[calc(50%-0.25rem)]">
          <Select
            label={t('filters.trait')}
            value={filter.trait ?? ANY}
            onChange={(trait) => onChange({ trait: trait || undefined, value: undefined })}
            options={[
              { value: ANY, label: t('filters.anyTrait') },
              ...traits.map((name) => ({ value: name, label: name })),
            ]}
          />
        </div>
      ) : null}
      {filter.trait ? (
        <TraitValue key={filter.trait} value={filter.value} onChange={(value) => onChange({ value })} />
      ) : null}
      {isFiltered ? (
        <Button size="sm" variant="ghost" onClick={onClear}>
          <X aria-hidden className="size-3.5" />
          {t('filters.clear')}
        </Button>
      ) : null}
    </div>
  );
}

function TraitValue({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const t = useTranslations('profiles.filters');
  const [typed, setTyped] = useState(value ?? '');
  const wanted = typed.trim() || undefined;
  useEffect(() => {
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted, value, onChange]);
  return (
    <Input
      aria-label={t('value')}
      placeholder={t('value')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      className="w-44 max-sm:w-full"
    />
  );
}
