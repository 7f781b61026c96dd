'use client';
// Narrows the gallery: words, a goal, a format.
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import { GOALS } from '@/templates/template';
import { FORMATS, type TemplateWish } from './find-templates';

interface GalleryFiltersProps {
  wish: TemplateWish;
  onChange: (part: Partial<TemplateWish>) => void;
  /** The field that words are typed into. */
  searchField: RefObject<HTMLInputElement | null>;
}

const ANY = 'any';

export function GalleryFilters({ wish, onChange, searchField }: GalleryFiltersProps) {
  const t = useTranslations('templates');
  const formats = useTranslations('campaigns.formats');
  return (
    <div role="search" aria-label={t('search')} className="flex flex-wrap items-center gap-2">
      <SearchInput
        ref={searchField}
        label={t('search')}
        value={wish.search}
        maxLength={80}
        onChange={(search) => onChange({ search })}
        className="min-w-0 flex-1 basis-56 sm:max-w-xs"
      />
      <div className="flex min-w-0 gap-2 max-sm:w-full max-sm:*:flex-1">
        <div className="min-w-36">
          <Select
            label={t('goal')}
            value={wish.goal ?? ANY}
            options={[
              { value: ANY, label: t('anyGoal') },
              ...GOALS.map((goal) => ({ value: goal, label: t(`goals.${goal}`) })),
            ]}
            onChange={(goal) => onChange({ goal: goal === ANY ? null : goal })}
          />
        </div>
        <div className="min-w-36">
          <Select
            label={t('format')}
            value={wish.format ?? ANY}
            options={[
              { value: ANY, label: t('anyFormat') },
              ...FORMATS.map((format) => ({ value: format, label: formats(format) })),
            ]}
            onChange={(format) => onChange({ format: format === ANY ? null : format })}
          />
        </div>
      </div>
    </div>
  );
}
