'use client';
// The last half hour as it goes on: a bar or a line a minute, and what they come to. It says what is happening, and is no result.
import { useFormatter, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import type { LiveView } from '@/server/trpc/router';
import type { FiguresTable } from './chart-menu';
import { ChartPanel } from './chart-panel';

const MINUTE_MS = 60_000;
/** As a picture of its own it is so many px high, and a bar with the gap after it so wide; on the page it fits where it stands. */
const HEIGHT = 108;
const STEP = 24;
const GAP = 6;
/** So that a minute without anybody is seen to be one. */
const LEAST = 3;
const COUNTED = ['exposed', 'clicked', 'submitted'] as const;

/** @param data absent: not known yet */
export function LivePanel({ data }: { data: LiveView | undefined }) {
  const t = useTranslations('results.minutes');
  const period = useTranslations('results.period');
  const format = useFormatter();
  const minutes = data?.minutes ?? [];
  const [first] = minutes;
  const last = minutes.at(-1);
  const isYoung = data !== undefined && first !== undefined && data.since > first.start;
  const exact = (at: number) => format.dateTime(at, 'exactHour');
  const figures = (): FiguresTable => ({
    head: [t('minute'), ...COUNTED.map((kind) => t(kind))],
    rows: minutes.map((minute) => [exact(minute.start), ...COUNTED.map((kind) => minute[kind])]),
  });
  const sums = (
    <dl className="flex gap-5 px-4 pb-2">
      {COUNTED.map((kind) => (
        <div key={kind}>
          <dt className="text-small text-quiet">{t(kind)}</dt>
          <dd className="text-section font-semibold">{data ? format.number(sumOf(minutes, kind)) : '–'}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <ChartPanel
      title={t('title')}
      range={first && last ? period('span', { from: exact(first.start), to: exact(last.start) }) : undefined}
      figures={figures}
      chart={
        <>
          {sums}
          <Bars minutes={minutes} />
        </>
      }
      table={
        <>
          {sums}
          <MinutesTable minutes={minutes} />
        </>
      }
    >
      <p className="px-4 pt-2 pb-3.5 text-small text-quiet">
        {isYoung
          ? t('young', { time: format.dateTime(Math.floor(data.since / MINUTE_MS) * MINUTE_MS, 'hour') })
          : t('note')}
      </p>
    </ChartPanel>
  );
}

const sumOf = (minutes: LiveView['minutes'], kind: (typeof COUNTED)[number]) =>
  minutes.reduce((total, minute) => total + minute[kind], 0);

function Bars({ minutes }: { minutes: LiveView['minutes'] }) {
  const t = useTranslations('results.minutes');
  const most = Math.max(0, ...minutes.map(({ exposed }) => exposed));
  return (
    <div className="px-4">
      <svg
        viewBox={`0 0 ${30 * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('label', { count: sumOf(minutes, 'exposed'), most })}
        className="block h-9 w-full"
      >
        {minutes.map(({ start, exposed }, place) => {
          const height = exposed === 0 ? LEAST : Math.max(LEAST, (HEIGHT * exposed) / most);
          return (
            <rect
              key={start}
              x={place * STEP}
              y={HEIGHT - height}
              width={STEP - GAP}
              height={height}
              className={exposed === 0 ? 'fill-line-strong' : 'fill-signal'}
            />
          );
        })}
      </svg>
    </div>
  );
}

/** The latest minute first. */
function MinutesTable({ minutes }: { minutes: LiveView['minutes'] }) {
  const t = useTranslations('results.minutes');
  const format = useFormatter();
  return (
    <div className="border-t border-line">
      <Table label={t('title')} focusable className="max-h-72 overflow-y-auto -outline-offset-2 rounded-none">
        <thead>
          <tr>
            <Th>{t('minute')}</Th>
            {COUNTED.map((kind) => (
              <Th key={kind} numeric>
                {t(kind)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minutes.toReversed().map((minute) => (
            <tr key={minute.start}>
              <Td className="whitespace-nowrap">{format.dateTime(minute.start, 'hour')}</Td>
              {COUNTED.map((kind) => (
                <Td key={kind} numeric>
                  {format.number(minute[kind])}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
