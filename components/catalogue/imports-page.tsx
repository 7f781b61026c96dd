'use client';
// How products come in: a file, and what became of its rows.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { Message } from '@/components/ui/message';
import type { ImportItem } from '@/server/trpc/router';
import { CatalogueSections } from './catalogue-sections';
import { FeedDrop } from './feed-drop';
import { FeedNeeds } from './feed-needs';
import { ImportOutcome } from './import-outcome';
import { ProblemTable } from './problem-table';

interface ImportsPageProps {
  siteId: string;
  /** ISO 4217, of the site. */
  currency: string;
  /** This person may bring products in. */
  mayChange: boolean;
}

export function ImportsPage({ siteId, currency, mayChange }: ImportsPageProps) {
  const t = useTranslations('catalogue');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [read, setRead] = useState<ImportItem>();
  const detail = useQuery({
    ...trpc.catalogue.import.queryOptions({ siteId, importId: read?.id ?? '' }),
    enabled: read !== undefined && read.bad > 0,
  });
  const problems = read && read.bad > 0 ? (detail.data?.problems ?? []) : [];
  return (
    <>
      <PageHeader title={t('title')} />
      <CatalogueSections siteId={siteId} current="imports" />
      {mayChange ? (
        <section
          aria-labelledby="by-file"
          className="mb-6 rounded-panel border border-line bg-panel p-4 wide:p-5"
        >
          <h2 id="by-file" className="text-section font-semibold">
            {t('file.title')}
          </h2>
          <p className="mt-0.5 mb-4 max-w-[70ch] text-quiet">{t('file.description')}</p>
          <FeedDrop
            siteId={siteId}
            onRead={(next) => {
              setRead(next);
              void cache.invalidateQueries(trpc.products.pathFilter());
            }}
          />
        </section>
      ) : (
        <div className="mb-6">
          <Message>{t('viewer')}</Message>
        </div>
      )}
      {read ? (
        <div className="mb-8 flex flex-col gap-6">
          <ImportOutcome read={read} announce />
          {problems.length > 0 ? (
            <ProblemTable source={read.source} problems={problems} bad={read.bad} />
          ) : null}
        </div>
      ) : null}
      <FeedNeeds currency={currency} />
    </>
  );
}
