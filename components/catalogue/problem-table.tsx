'use client';
// The rows of a feed that were left out, each with the reason; as a file, too.
import { Download } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BYTE_ORDER_MARK, csvLine } from '@/core/csv-line';
import { Button } from '@/components/ui/button';
import { linkClass } from '@/components/ui/link-class';
import { saveCsv } from '@/components/ui/save-csv';
import { Table, Td, Th } from '@/components/ui/table';
import type { ImportDetail } from '@/server/trpc/router';

type FeedProblem = ImportDetail['problems'][number];

interface ProblemTableProps {
  /** Name of the feed. */
  source: string;
  /** Those that are kept. */
  problems: readonly FeedProblem[];
  /** How many there were. */
  bad: number;
  /** So many are shown at most; all that are kept are in the file. */
  most: number;
  /** Where more of them are shown. */
  report?: string;
}

export function ProblemTable({ source, problems, bad, most, report }: ProblemTableProps) {
  const t = useTranslations('catalogue.problems');
  const sentence = ({ code, value }: FeedProblem) => t(`codes.${code}`, { value });
  const shown = problems.slice(0, most);
  /** What stands in it comes from the feed: no spreadsheet runs it. */
  const save = () => {
    const rows = problems.map((one) => [String(one.line), one.id, sentence(one)]);
    const lines = [[t('line'), t('product'), t('problem')], ...rows].map((cells) => csvLine(cells));
    saveCsv(t('file', { source }), BYTE_ORDER_MARK + lines.join(''));
  };
  return (
    <div>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-section font-semibold">{t('title', { count: bad })}</h2>
          <p className="mt-0.5 max-w-[70ch] text-quiet">{t('description')}</p>
        </div>
        <Button onClick={save}>
          <Download aria-hidden className="size-4" />
          {t('download')}
        </Button>
      </div>
      <div className="rounded-panel border border-line bg-panel">
        <Table label={t('title', { count: bad })} focusable>
          <thead>
            <tr>
              <Th numeric>{t('line')}</Th>
              <Th>{t('product')}</Th>
              <Th>{t('problem')}</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.line}-${one.code}`}>
                <Td numeric className="w-0 align-baseline text-quiet tabular-nums">
                  {one.line}
                </Td>
                <Td className="w-[28%] align-baseline font-mono text-small wrap-anywhere">{one.id || '–'}</Td>
                <Td className="align-baseline wrap-anywhere">{sentence(one)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
        {bad > shown.length ? (
          <p className="border-t border-line px-4 py-3 text-quiet">
            {report ? (
              <Link href={report} className={linkClass}>
                {t('all', { count: bad - shown.length })}
              </Link>
            ) : (
              t(problems.length > shown.length ? 'moreInFile' : 'more', { count: bad - shown.length })
            )}
          </p>
        ) : null}
      </div>
    </div>
  );
}
