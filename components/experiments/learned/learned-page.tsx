'use client';
// The library of learning cards.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { SearchInput } from '@/components/ui/search-input';
import { findCards } from '@/core/experiments/find-cards';
import { ExperimentSections } from '../experiment-sections';
import { LearningCardView } from './learning-card';

export function LearnedPage({ siteId }: { siteId: string }) {
  const t = useTranslations('experiments');
  const trpc = useTRPC();
  const { data: cards } = useSuspenseQuery(trpc.experiments.cards.queryOptions({ siteId }));
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const found = findCards(asked, cards);
  return (
    <>
      <PageHeader title={t('title')} />
      <ExperimentSections siteId={siteId} current="learned" />
      {cards.length === 0 ? (
        <EmptyState title={t('learned.empty.title')}>
          <p>{t('learned.empty.body')}</p>
        </EmptyState>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <p className="max-w-[70ch] text-quiet">{t('learned.intro')}</p>
            <div className="w-full sm:w-64">
              <SearchInput label={t('learned.search')} value={text} onChange={setText} />
            </div>
          </div>
          <ul aria-label={t('sections.learned')} className="grid gap-4 wide:grid-cols-2">
            {found.map((card) => (
              <li key={card.id} className="min-w-0">
                <LearningCardView siteId={siteId} card={card} />
              </li>
            ))}
          </ul>
          <p role="status" className="text-quiet">
            {found.length === 0 ? t('learned.none', { text: asked.trim() }) : null}
          </p>
        </>
      )}
    </>
  );
}
