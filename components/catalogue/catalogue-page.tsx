'use client';
// The catalogue of a site: how many products there are, a file that brings them in, and what became of its rows.
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { FileButton } from '@/components/ui/file-button';
import { Message } from '@/components/ui/message';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import type { ImportReport } from '@/server/trpc/router';
import { sendFeed, type SentFeed } from './send-feed';

const TABLES = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain';

export function CataloguePage({
  siteId,
  currency,
  mayChange,
}: {
  siteId: string;
  currency: string;
  mayChange: boolean;
}) {
  const t = useTranslations('catalogue');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(trpc.products.choices.queryOptions({ siteId }));
  const [isReading, setReading] = useState(false);
  const [sent, setSent] = useState<SentFeed>();
  const read = async (file: File) => {
    setReading(true);
    setSent(undefined);
    setSent(await sendFeed(siteId, file));
    setReading(false);
    await client.invalidateQueries({ queryKey: trpc.products.choices.queryKey({ siteId }) });
  };
  const button = mayChange ? (
    <FileButton variant="primary" accept={TABLES} busy={isReading} onFile={(file) => void read(file)}>
      <Upload aria-hidden className="size-4" />
      {isReading ? t('reading') : t('choose')}
    </FileButton>
  ) : null;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {data.products === 0 ? (
        <EmptyState title={t('empty.title')} action={button}>
          <p>{t('empty.body')}</p>
          {mayChange ? null : <p className="mt-2">{t('viewer')}</p>}
        </EmptyState>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border border-line bg-panel p-4">
          <p>
            <strong className="font-semibold">{t('count', { count: data.products })}</strong>
            <span className="block text-quiet">{t('replaces')}</span>
          </p>
          {button}
        </div>
      )}
      {sent ? <Answer sent={sent} /> : null}
      <section aria-labelledby="columns">
        <h2 id="columns" className="mb-1 text-section font-semibold">
          {t('columns.title')}
        </h2>
        <p className="text-quiet">{t('columns.needed', { currency })}</p>
        <p className="mt-2 text-quiet">{t('columns.known')}</p>
      </section>
    </div>
  );
}

function Answer({ sent }: { sent: SentFeed }) {
  const t = useTranslations('catalogue');
  if ('failure' in sent)
    return (
      <Message tone="bad" announce>
        {sent.failure.kind === 'answered' ? sent.failure.message : t('unreachable')}
      </Message>
    );
  const { report } = sent;
  if (report.missing.length > 0)
    return (
      <Message tone="bad" announce>
        {t('missing', { columns: report.missing.map((one) => t(`names.${one as 'id'}`)).join(', ') })}
      </Message>
    );
  return (
    <>
      <Message tone={report.bad > 0 ? 'warn' : 'good'} announce>
        {t('done', { good: report.good, gone: report.gone })}
        {report.bad > 0 ? ` ${t('bad', { bad: report.bad })}` : ''}
      </Message>
      {report.bad > 0 ? <Problems report={report} /> : null}
    </>
  );
}

function Problems({ report }: { report: ImportReport }) {
  const t = useTranslations('catalogue');
  return (
    <div className="rounded-panel border border-line bg-panel">
      <Table label={t('problems')} focusable>
        <thead>
          <tr>
            <Th numeric>{t('line')}</Th>
            <Th>{t('product')}</Th>
            <Th>{t('problem')}</Th>
          </tr>
        </thead>
        <tbody>
          {report.problems.map(({ line, id, code, value }) => (
            <tr key={`${line}-${code}`}>
              <Td numeric>{line}</Td>
              <Td>{id || '–'}</Td>
              <Td>{t(`codes.${code}`, { value })}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {report.bad > report.problems.length ? (
        <p className="px-4 py-3 text-quiet">{t('more', { count: report.bad - report.problems.length })}</p>
      ) : null}
    </div>
  );
}
