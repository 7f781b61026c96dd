'use client';
// The hours of the shop's week, as a map of tones or as a table. A visitor is in the hour of the first exposure.
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Segmented } from '@/components/ui/segmented';
import { Table, Td, Th } from '@/components/ui/table';
import type { ResultsView } from '@/server/trpc/router';
import { goalCount } from './goal-count';

interface WeekHoursProps {
  hours: ResultsView['hours'];
  goal: ResultsView['campaign']['goal'];
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday, so that the names of days can be written by the formatter. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 3_600_000;

type Measure = 'exposed' | 'goal';

export function WeekHours({ hours, goal }: WeekHoursProps) {
  const t = useTranslations('results');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [measure, setMeasure] = useState<Measure>('exposed');
  if (hours.length === 0) return null;
  const counts = new Map(
    hours.map((row) => [row.hour, measure === 'exposed' ? row.exposed : goalCount(goal, row)]),
  );
  const count = (hour: number) => counts.get(hour) ?? 0;
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex flex-wrap items-center justify-between gap-3 px-4 pt-3 pb-2">
        <h2 className="text-section font-semibold">{t('week.title')}</h2>
        <div className="flex flex-wrap gap-2">
          <Segmented
            label={t('week.measure')}
            value={measure}
            onChange={setMeasure}
            options={[
              { value: 'exposed', label: t('figures.exposed') },
              { value: 'goal', label: t(`goals.${goal}`) },
            ]}
          />
          <Segmented
            label={t('trend.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: t('week.map') },
              { value: 'table', label: t('trend.table') },
            ]}
          />
        </div>
      </header>
      {view === 'chart' ? <Tones count={count} /> : <Numbers count={count} />}
      <p className="border-t border-line px-4 py-3 text-small text-quiet">{t('week.note')}</p>
    </section>
  );
}

function useDayNames(): (day: number, length: 'short' | 'long') => string {
  const format = useFormatter();
  return (day, length) => format.dateTime(MONDAY + day * DAY_MS, { weekday: length, timeZone: 'UTC' });
}

const twoDigits = (hour: number) => `${hour}`.padStart(2, '0');

function Tones({ count }: { count: (hour: number) => number }) {
  const t = useTranslations('results.week');
  const dayName = useDayNames();
  const [pointed, setPointed] = useState<number>();
  const all = DAYS.flatMap((day) => HOURS.map((hour) => day * 24 + hour));
  const most = Math.max(1, ...all.map(count));
  const busiest = all.reduce((best, hour) => (count(hour) > count(best) ? hour : best), 0);
  const reading = (hour: number) =>
    t('reading', {
      day: dayName(Math.floor(hour / 24), 'long'),
      from: `${twoDigits(hour % 24)}:00`,
      to: `${twoDigits((hour % 24) + 1)}:00`,
      count: count(hour),
    });
  return (
    <div className="px-4 pb-3">
      <div
        role="img"
        aria-label={t('label', { busiest: reading(busiest) })}
        className="grid grid-cols-[auto_repeat(24,minmax(0,1fr))] items-center gap-px"
        onPointerLeave={() => setPointed(undefined)}
      >
        {DAYS.map((day) => (
          <div key={day} className="contents">
            <span className="pe-2 text-head text-faint">{dayName(day, 'short')}</span>
            {HOURS.map((hour) => {
              const at = day * 24 + hour;
              return (
                <span
                  key={hour}
                  className={classNames(
                    'relative block h-6 overflow-hidden rounded-[2px] bg-hover',
                    pointed === at && 'ring-1 ring-ink',
                  )}
                  onPointerEnter={() => setPointed(at)}
                >
                  <span
                    className="absolute inset-0 bg-signal"
                    style={{ opacity: count(at) === 0 ? 0 : 0.12 + (0.88 * count(at)) / most }}
                  />
                </span>
              );
            })}
          </div>
        ))}
        <span />
        {HOURS.map((hour) => (
          <span key={hour} className="text-center text-head text-faint">
            {hour % 6 === 0 ? twoDigits(hour) : ''}
          </span>
        ))}
      </div>
      <p aria-hidden className="mt-1.5 h-5 text-small text-quiet">
        {reading(pointed ?? busiest)}
      </p>
    </div>
  );
}

function Numbers({ count }: { count: (hour: number) => number }) {
  const t = useTranslations('results.week');
  const format = useFormatter();
  const dayName = useDayNames();
  return (
    <div className="border-t border-line">
      <Table label={t('title')} focusable className="max-h-96 overflow-y-auto -outline-offset-2 rounded-none">
        <thead>
          <tr>
            <Th>{t('hour')}</Th>
            {DAYS.map((day) => (
              <Th key={day} numeric>
                {dayName(day, 'short')}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour) => (
            <tr key={hour}>
              <Td>{twoDigits(hour)}:00</Td>
              {DAYS.map((day) => (
                <Td key={day} numeric>
                  {format.number(count(day * 24 + hour))}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
