'use client';
// Events of the last hour, a bar a minute, with a table of the same.
import { useFormatter, useTranslations } from 'next-intl';
import { ChartPanel } from '@/components/results/chart-panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { SiteStatus } from '@/server/trpc/router';

const HEIGHT = 96;
const STEP = 12;
const GAP = 3;
/** So that a minute with few is seen to have some. */
const LEAST = 2;
const MINUTE_MS = 60_000;

export function LastHour({ since, minutes }: Pick<SiteStatus, 'since' | 'minutes'>) {
  const t = useTranslations('status.hour');
  const format = useFormatter();
  const exact = (at: number) => format.dateTime(at, 'exactHour');
  const total = minutes.reduce((sum, { events }) => sum + events, 0);
  const most = Math.max(0, ...minutes.map(({ events }) => events));
  const isYoung = (minutes[0]?.start ?? 0) < since;
  return (
    <ChartPanel
      title={t('title')}
      figures={() => ({
        head: [t('minute'), t('events')],
        rows: minutes.map(({ start, events }) => [exact(start), events]),
      })}
      chart={
        <div className="px-4">
          <svg
            viewBox={`0 0 ${minutes.length * STEP} ${HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={t('label', { total, most })}
            className="h-24 w-full"
          >
            <line x1={0} x2={minutes.length * STEP} y1={HEIGHT} y2={HEIGHT} className="stroke-line" />
            {minutes.map(({ start, events }, place) => {
              const height = events === 0 ? 0 : Math.max(LEAST, (events / most) * (HEIGHT - 4));
              return (
                <rect
                  key={start}
                  x={place * STEP}
                  y={HEIGHT - height}
                  width={STEP - GAP}
                  height={height}
                  className="fill-signal"
                >
                  <title>{t('bar', { time: exact(start), events })}</title>
                </rect>
              );
            })}
          </svg>
        </div>
      }
      table={
        <Table label={t('title')} focusable className="max-h-72 overflow-y-auto">
          <thead>
            <tr>
              <Th>{t('minute')}</Th>
              <Th numeric>{t('events')}</Th>
            </tr>
          </thead>
          <tbody>
            {minutes.toReversed().map(({ start, events }) => (
              <tr key={start}>
                <Td>{exact(start)}</Td>
                <Td numeric>{format.number(events)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      }
    >
      <p className="px-4 pt-2 pb-3.5 text-small text-quiet">
        {isYoung
          ? t('young', { total, time: format.dateTime(Math.floor(since / MINUTE_MS) * MINUTE_MS, 'hour') })
          : t('note', { total })}
      </p>
    </ChartPanel>
  );
}
