'use client';
// The hours of the shop's week, as a map of tones or as a table. A visitor is in the hour of the first exposure.
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMoney } from '@/components/i18n/site-currency';
import { goalFigure, isMoneyGoal } from '@/core/goal-figure';
import { Segmented } from '@/components/ui/segmented';
import { Table, Td, Th } from '@/components/ui/table';
import type { ResultsView } from '@/server/trpc/router';
import type { FiguresTable } from './chart-menu';
import { ChartPanel } from './chart-panel';
import { Drawing } from './drawing';
import { useFigureWords } from './use-figure-words';
import { useWidth } from './use-width';

interface WeekHoursProps {
  hours: ResultsView['hours'];
  goal: ResultsView['campaign']['goal'];
  /** The page is of a shorter time, for which no hours of the week are kept. */
  isOfAllTime: boolean;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday, so that the names of days can be written by the formatter. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 3_600_000;

/** Heights of a day and of the hours below, px. */
const ROW = 25;
const AXIS = 20;

type Measure = 'exposed' | 'goal';

export function WeekHours({ hours, goal, isOfAllTime }: WeekHoursProps) {
  const t = useTranslations('results');
  const dayName = useDayNames();
  const words = useFigureWords();
  const [measure, setMeasure] = useState<Measure>('exposed');
  const inMoney = measure === 'goal' && isMoneyGoal(goal);
  const counts = new Map(
    hours.map((row) => [
      row.hour,
      measure === 'exposed' ? row.exposed : words.drawn(goalFigure(goal, row, row.offered)),
    ]),
  );
  const count = (hour: number) => counts.get(hour) ?? 0;
  const title = t('week.title');
  const figures = (): FiguresTable => ({
    head: [t('week.hour'), ...DAYS.map((day) => dayName(day, 'long'))],
    rows: HOURS.map((hour) => [`${twoDigits(hour)}:00`, ...DAYS.map((day) => count(day * 24 + hour))]),
  });
  return (
    <ChartPanel
      title={title}
      note={isOfAllTime ? t('period.ofAllTime') : undefined}
      range={isOfAllTime ? t('period.all') : undefined}
      drawn={t('week.map')}
      choices={
        <Segmented
          label={t('week.measure')}
          value={measure}
          onChange={setMeasure}
          options={[
            { value: 'exposed', label: t('figures.exposed') },
            { value: 'goal', label: words.drawnName(goal) },
          ]}
        />
      }
      chart={<Tones count={count} inMoney={inMoney} />}
      table={<Numbers count={count} inMoney={inMoney} />}
      figures={figures}
    >
      <p className="border-t border-line px-4 py-3 text-small text-quiet">{t('week.note')}</p>
    </ChartPanel>
  );
}

function useDayNames(): (day: number, length: 'short' | 'long') => string {
  const format = useFormatter();
  return (day, length) => format.dateTime(MONDAY + day * DAY_MS, { weekday: length, timeZone: 'UTC' });
}

const twoDigits = (hour: number) => `${hour}`.padStart(2, '0');

interface HoursProps {
  /** Visitors, or money for each of them in major units. */
  count: (hour: number) => number;
  inMoney: boolean;
}

function Tones({ count, inMoney }: HoursProps) {
  const t = useTranslations('results.week');
  const dayName = useDayNames();
  const [width, measure] = useWidth(720);
  const [pointed, setPointed] = useState<number>();
  const money = useMoney();
  const all = DAYS.flatMap((day) => HOURS.map((hour) => day * 24 + hour));
  const most = Math.max(inMoney ? Number.MIN_VALUE : 1, ...all.map(count));
  const busiest = all.reduce((best, hour) => (count(hour) > count(best) ? hour : best), 0);
  const reading = (hour: number) =>
    t(inMoney ? 'readingMoney' : 'reading', {
      day: dayName(Math.floor(hour / 24), 'long'),
      from: `${twoDigits(hour % 24)}:00`,
      to: `${twoDigits((hour % 24) + 1)}:00`,
      count: count(hour),
      each: money.format(money.toMinor(count(hour))),
    });
  const left = 34;
  const cell = (width - left) / 24;
  const x = (hour: number) => left + hour * cell;
  const height = 7 * ROW + AXIS;
  return (
    <div className="px-4 pb-3">
      <Drawing
        label={t('label', { busiest: reading(busiest) })}
        width={width}
        height={height}
        measure={measure}
        className="block max-w-full text-head"
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const hour = Math.floor((event.clientX - box.left - left) / cell);
          const day = Math.floor((event.clientY - box.top) / ROW);
          setPointed(hour >= 0 && hour < 24 && day >= 0 && day < 7 ? day * 24 + hour : undefined);
        }}
        onPointerLeave={() => setPointed(undefined)}
      >
        {DAYS.map((day) => (
          <g key={day}>
            <text x={0} y={day * ROW + ROW / 2 + 4} className="fill-faint">
              {dayName(day, 'short')}
            </text>
            {HOURS.map((hour) => {
              const at = day * 24 + hour;
              const place = { x: x(hour), y: day * ROW, width: cell - 1, height: ROW - 1, rx: 2 };
              return (
                <g key={hour}>
                  <rect {...place} className="fill-hover" />
                  {count(at) === 0 ? null : (
                    <rect {...place} className="fill-signal" fillOpacity={0.12 + (0.88 * count(at)) / most} />
                  )}
                  {pointed === at ? (
                    <rect {...place} fill="none" className="stroke-ink" strokeWidth={1.5} />
                  ) : null}
                </g>
              );
            })}
          </g>
        ))}
        {HOURS.filter((hour) => hour % 6 === 0).map((hour) => (
          <text key={hour} x={x(hour) + cell / 2} y={height - 4} textAnchor="middle" className="fill-faint">
            {twoDigits(hour)}
          </text>
        ))}
      </Drawing>
      <p aria-hidden className="mt-1.5 h-5 text-small text-quiet">
        {reading(pointed ?? busiest)}
      </p>
    </div>
  );
}

function Numbers({ count, inMoney }: HoursProps) {
  const t = useTranslations('results.week');
  const format = useFormatter();
  const money = useMoney();
  const dayName = useDayNames();
  const write = (value: number) => (inMoney ? money.format(money.toMinor(value)) : format.number(value));
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
                  {write(count(day * 24 + hour))}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
