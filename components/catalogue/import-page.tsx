'use client';
// The report of one import: what came in, every row that was left out, and what its columns were taken for.
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { useBytes } from '@/components/status/use-bytes';
import { lazyPart } from '@/components/ui/lazy-part';
import { Skeleton } from '@/components/ui/skeleton';
import { useNotify } from '@/components/ui/toast';
import type { CatalogueView, ImportDetail } from '@/server/trpc/router';
import { cataloguePaths } from './catalogue-paths';
import { ImportOutcome } from './import-outcome';
import { ImportState } from './import-state';
import { isOfFeed } from './is-of-feed';
import { ProblemTable } from './problem-table';
import { RunningImport } from './running-import';
import { WayIn } from './way-in';

const { Part: NameColumns } = lazyPart(() => import('./name-columns').then((module) => module.NameColumns), {
  loading: () => <Skeleton className="h-60 rounded-panel" />,
});

/** ms; while it runs. */
const REFRESH_MS = 1000;
/** All of them are in the file. */
const PROBLEMS_SHOWN = 100;

interface ImportPageProps {
  siteId: string;
  feed: CatalogueView['feed'];
  /** This person may bring products in. */
  mayChange: boolean;
  initialData: ImportDetail;
}

export function ImportPage({ siteId, feed, mayChange, initialData }: ImportPageProps) {
  const t = useTranslations('catalogue');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const notify = useNotify();
  const { data: detail } = useQuery(
    trpc.catalogue.import.queryOptions(
      { siteId, importId: initialData.import.id },
      {
        initialData,
        refetchInterval: ({ state }) => (state.data?.import.state === 'running' ? REFRESH_MS : false),
      },
    ),
  );
  const { import: read, problems, columns } = detail;
  const { imports } = cataloguePaths(siteId);
  const ofFeed = isOfFeed(read.source, feed);
  const onSaved = async () => {
    if (ofFeed) await client.catalogue.refresh.mutate({ siteId });
    else notify({ title: t('columnNames.saved'), description: t('columnNames.bringAgain') });
    router.push(imports);
  };
  return (
    <>
      <PageHeader
        title={read.source}
        back={{ href: imports, label: t('sections.imports') }}
        status={<ImportState read={read} />}
      />
      {read.state === 'running' ? <RunningImport running={read} /> : <ImportOutcome read={read} />}
      <ImportFacts read={read} />
      {problems.length > 0 ? (
        <div className="mb-8">
          <ProblemTable source={read.source} problems={problems} bad={read.bad} most={PROBLEMS_SHOWN} />
        </div>
      ) : null}
      {mayChange && columns && read.state !== 'running' ? (
        <WayIn id="columns" title={t('columnNames.title')} description={t('columnNames.description')}>
          <NameColumns
            siteId={siteId}
            detail={detail}
            submit={ofFeed ? t('columnNames.save') : t('columnNames.saveOnly')}
            onSaved={onSaved}
          />
        </WayIn>
      ) : null}
    </>
  );
}

function ImportFacts({ read }: { read: ImportDetail['import'] }) {
  const t = useTranslations('catalogue.report');
  const format = useFormatter();
  const bytes = useBytes();
  const { startedAt, endedAt, rows, good, bad, gone } = read;
  const facts = {
    when: format.dateTime(startedAt, 'exactHour'),
    took:
      endedAt === null
        ? '–'
        : t('seconds', { seconds: Math.max(1, Math.round((endedAt - startedAt) / 1000)) }),
    size: bytes(read.bytes),
    rows: format.number(rows),
    good: format.number(good),
    bad: format.number(bad),
    gone: format.number(gone),
  };
  return (
    <dl className="my-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 wide:grid-cols-7">
      {(Object.keys(facts) as (keyof typeof facts)[]).map((key) => (
        <div key={key}>
          <dt className="text-small text-quiet">{t(key)}</dt>
          <dd className="mt-0.5 font-medium tabular-nums">{facts[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
