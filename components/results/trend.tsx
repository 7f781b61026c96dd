'use client';
// The course of things, as a drawing or as a table.
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { Table, Td, Th } from '@/components/ui/table';
import type { ResultsView } from '@/server/trpc/router';
import { goalCount } from './goal-count';
import { Rate } from './rate';
import { TrendChart } from './trend-chart';

interface TrendProps {
  trend: ResultsView['trend'];
  goal: ResultsView['campaign']['goal'];
}

export function Trend({ trend, goal }: TrendProps) {
  const t = useTranslations('results');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex items-center justify-between gap-3 px-4 pt-3 pb-2">
        <h2 className="text-section font-semibold">{t(`trend.title.${trend.unit}`)}</h2>
        <Segmented
          label={t('trend.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: t('trend.chart') },
            { value: 'table', label: t('trend.table') },
          ]}
        />
      </header>
      {view === 'chart' ? (
        <div className="px-2 pt-1 pb-2">
          <TrendChart trend={trend} goal={goal} />
        </div>
      ) : (
        <TrendTable trend={trend} goal={goal} />
      )}
    </section>
  );
}

function TrendTable({ trend: { unit, points }, goal }: TrendProps) {
  const t = useTranslations('results');
  const format = useFormatter();
  return (
    <div className="rounded-b-panel border-t border-line">
      <Table
        label={t(`trend.title.${unit}`)}
        focusable
        className="max-h-96 overflow-y-auto -outline-offset-2"
      >
        <thead>
          <tr>
            <Th>{t(`trend.units.${unit}`)}</Th>
            <Th numeric>{t('figures.exposed')}</Th>
            <Th numeric>{t(`goals.${goal}`)}</Th>
            <Th numeric>{t('trend.rate')}</Th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.start}>
              <Td className="whitespace-nowrap">
                {format.dateTime(point.start, unit === 'hour' ? 'moment' : 'day')}
              </Td>
              <Td numeric>{format.number(point.exposed)}</Td>
              <Td numeric>{format.number(goalCount(goal, point))}</Td>
              <Td numeric>
                <Rate inline count={goalCount(goal, point)} of={point.offered} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
