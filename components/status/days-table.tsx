'use client';
// A week of what came in and of what did not count, a row a day, the latest first.
import { useFormatter, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import type { SiteStatus } from '@/server/trpc/router';

/** Columns, and what each adds up. */
const COLUMNS = {
  accepted: ['accepted'],
  bot: ['bot'],
  rejected: ['rejected'],
  dropped: ['droppedBySender'],
  away: ['limited', 'shed'],
} as const;
type Column = keyof typeof COLUMNS;

export function DaysTable({ days }: Pick<SiteStatus, 'days'>) {
  const t = useTranslations('status.days');
  const format = useFormatter();
  const columns = Object.keys(COLUMNS) as Column[];
  return (
    <>
      <div className="rounded-panel border border-line bg-panel">
        <Table label={t('table')} focusable>
          <thead>
            <tr>
              <Th>{t('day')}</Th>
              {columns.map((column) => (
                <Th key={column} numeric>
                  {t(`columns.${column}`)}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <Td className="whitespace-nowrap">
                  {format.dateTime(new Date(`${day.day}T00:00:00Z`), {
                    weekday: 'short',
                    day: 'numeric',
                    month: 'short',
                    timeZone: 'UTC',
                  })}
                </Td>
                {columns.map((column) => (
                  <Td key={column} numeric>
                    {format.number(COLUMNS[column].reduce((sum, kind) => sum + day[kind], 0))}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <dl className="mt-3 grid gap-x-4 gap-y-1 text-small text-quiet sm:grid-cols-[auto_1fr]">
        {columns.map((column) => (
          <div key={column} className="contents">
            <dt className="text-ink">{t(`columns.${column}`)}</dt>
            <dd className="mb-1.5 sm:mb-0">{t(`means.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
