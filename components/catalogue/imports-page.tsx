'use client';
// How products come in: from an address or from a file, what is being read, and what became of it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { lazyPart } from '@/components/ui/lazy-part';
import { Message } from '@/components/ui/message';
import { Skeleton } from '@/components/ui/skeleton';
import { useNotify } from '@/components/ui/toast';
import type { CatalogueView } from '@/server/trpc/router';
import { cataloguePaths } from './catalogue-paths';
import { CatalogueSections } from './catalogue-sections';
import { FeedAddress } from './feed-address';
import { FeedDrop } from './feed-drop';
import { FeedNeeds } from './feed-needs';
import { ImportHistory } from './import-history';
import { ImportOutcome } from './import-outcome';
import { isOfFeed } from './is-of-feed';
import { ProblemTable } from './problem-table';
import { RunningImport } from './running-import';
import { useCatalogue } from './use-catalogue';
import { useFeedActions } from './use-feed-actions';
import { useFeedUpload } from './use-feed-upload';
import { WayIn } from './way-in';

const { Part: NameColumns } = lazyPart(() => import('./name-columns').then((module) => module.NameColumns), {
  loading: () => <Skeleton className="h-60 rounded-panel" />,
});

interface ImportsPageProps {
  siteId: string;
  /** ISO 4217, of the site. */
  currency: string;
  /** This person may bring products in. */
  mayChange: boolean;
  initialData: CatalogueView;
}

/** Rows that were left out, of the last import. */
const PROBLEMS_SHOWN = 10;

export function ImportsPage({ siteId, currency, mayChange, initialData }: ImportsPageProps) {
  const t = useTranslations('catalogue');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const actions = useFeedActions(siteId);
  const upload = useFeedUpload(siteId, () =>
    cache.invalidateQueries(trpc.catalogue.get.queryFilter({ siteId })),
  );
  const { feed, running, last, imports } = useCatalogue(siteId, initialData, upload.sending !== undefined);
  const [before] = useState(initialData.last?.id);
  const isUnnamed = last?.error === 'columns';
  const detail = useQuery({
    ...trpc.catalogue.import.queryOptions({ siteId, importId: last?.id ?? '' }),
    enabled: last !== null && (last.bad > 0 || isUnnamed),
  }).data;
  const problems = last && last.bad > 0 && detail?.import.id === last.id ? detail.problems : [];
  const stop = () => actions.cancel().then(upload.cancel);
  const readAgain = (source: string) => {
    if (isOfFeed(source, feed)) actions.read();
    else if (!upload.again(source))
      notify({ title: t('columnNames.saved'), description: t('columnNames.bringAgain') });
  };
  return (
    <>
      <PageHeader title={t('title')} />
      <CatalogueSections siteId={siteId} current="imports" />
      {running && !upload.sending ? (
        <RunningImport
          running={running}
          busy={actions.isCancelling}
          {...(mayChange && { onCancel: () => void stop() })}
        />
      ) : null}
      {last && !running && !upload.sending ? (
        <div className="mb-6">
          <ImportOutcome read={last} announce={last.id !== before} />
        </div>
      ) : null}
      {mayChange && isUnnamed && !running && !upload.sending && detail?.columns ? (
        <WayIn
          id="columns"
          title={t('columnNames.title')}
          description={t('columnNames.description')}
          className="mb-6"
        >
          <NameColumns
            key={detail.import.id}
            siteId={siteId}
            detail={detail}
            submit={t('columnNames.save')}
            onSaved={() => readAgain(last.source)}
          />
        </WayIn>
      ) : null}
      {problems.length > 0 && last && !running && !upload.sending ? (
        <div className="mb-8">
          <ProblemTable
            source={last.source}
            problems={problems}
            bad={last.bad}
            most={PROBLEMS_SHOWN}
            report={cataloguePaths(siteId).import(last.id)}
          />
        </div>
      ) : null}
      {mayChange ? (
        <div className="mb-8 grid gap-6 wide:grid-cols-2">
          <WayIn id="by-address" title={t('feed.title')} description={t('feed.description')}>
            <FeedAddress
              feed={feed}
              actions={actions}
              held={running !== null || upload.sending !== undefined}
            />
          </WayIn>
          <WayIn id="by-file" title={t('file.title')} description={t('file.description')}>
            <FeedDrop upload={upload} running={running} onCancel={() => void stop()} />
          </WayIn>
        </div>
      ) : (
        <div className="mb-6">
          <Message>{t('viewer')}</Message>
        </div>
      )}
      {imports.length > 0 ? <ImportHistory siteId={siteId} imports={imports} /> : null}
      <FeedNeeds currency={currency} />
    </>
  );
}
