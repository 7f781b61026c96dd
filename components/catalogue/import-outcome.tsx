'use client';
// What became of a file: how much came in, how much did not, and what it lacks to be read at all.
import { useTranslations } from 'next-intl';
import { Message } from '@/components/ui/message';
import type { ImportReport } from '@/server/trpc/router';

interface ImportOutcomeProps {
  /** Name of the file. */
  source: string;
  report: ImportReport;
}

export function ImportOutcome({ source, report: { good, bad, gone, missing } }: ImportOutcomeProps) {
  const t = useTranslations('catalogue.outcome');
  if (missing.length > 0)
    return (
      <Message tone="bad" announce>
        {t('missing', { source, columns: missing.map((one) => t(`needed.${one as 'id'}`)).join(', ') })}
      </Message>
    );
  return (
    <Message tone={bad > 0 ? 'warn' : 'good'} announce>
      {t('done', { source, good })}
      {gone > 0 ? ` ${t('gone', { gone })}` : ''}
      {bad > 0 ? ` ${t('bad', { bad })}` : ''}
    </Message>
  );
}
