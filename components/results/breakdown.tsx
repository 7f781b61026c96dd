'use client';
// The same figures, split by one fact about the visitor as it was at the first exposure.
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { goalFigure, isMoneyGoal } from '@/core/goal-figure';
import { useMoney } from '@/components/i18n/site-currency';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs';
import { Table, Td, Th } from '@/components/ui/table';
import type { DimensionRow, ResultsDimension, ResultsView } from '@/server/trpc/router';
import { ChartMenu, type FiguresTable } from './chart-menu';
import { Money } from './money';
import { PerVisitor } from './per-visitor';
import { useFigureWords } from './use-figure-words';
import { useValueName } from './use-value-name';

export function Breakdown({ results }: { results: ResultsView }) {
  const t = useTranslations('results');
  const [shown, setShown] = useState<ResultsDimension>('device');
  // Shared results tell of no pages, and nobody may be known to be in an audience.
  const all = Object.keys(results.by) as ResultsDimension[];
  const dimensions = all.filter((dimension) => results.by[dimension].length > 0);
  const nameOf = useValueName(shown, results.audienceNames);
  const { toMajor, currency } = useMoney();
  const { goal } = results.campaign;
  const words = useFigureWords();
  const figures = (): FiguresTable => ({
    head: [
      t(`by.${shown}`),
      t('figures.exposed'),
      t('figures.shown'),
      t('figures.clicked'),
      t('figures.submitted'),
      t('orders.ordered'),
      `${t('orders.revenue')} (${currency})`,
      ...(isMoneyGoal(goal) ? [] : [words.head(goal)]),
      t('trend.of'),
    ],
    rows: results.by[shown].map((row) => [
      nameOf(row.value),
      row.exposed,
      row.shown,
      row.clicked,
      row.submitted,
      row.ordered,
      toMajor(row.revenue),
      ...(isMoneyGoal(goal) ? [] : [words.plain(goalFigure(goal, row, row.offered))]),
      row.offered,
    ]),
  });
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex items-start justify-between gap-3 ps-4 pe-2 pt-3 pb-1">
        <div className="min-w-0">
          <h2 className="text-section font-semibold">{t('by.title')}</h2>
          {results.ofAllTime.includes(shown) ? (
            <p className="text-small text-quiet">{t('period.ofAllTime')}</p>
          ) : null}
          {isMultiple(shown) ? <p className="text-small text-quiet">{t('by.several')}</p> : null}
        </div>
        <ChartMenu
          title={t(`by.${shown}`)}
          table={figures}
          range={results.ofAllTime.includes(shown) ? t('period.all') : undefined}
        />
      </header>
      <Tabs value={shown} onValueChange={(value) => setShown(all.find((one) => one === value) ?? 'device')}>
        <TabList label={t('by.title')} className="overflow-x-auto px-2">
          {dimensions.map((dimension) => (
            <Tab key={dimension} value={dimension}>
              {t(`by.${dimension}`)}
            </Tab>
          ))}
        </TabList>
        {dimensions.map((dimension) => (
          <TabPanel key={dimension} value={dimension} className="rounded-b-panel">
            <BreakdownTable
              dimension={dimension}
              rows={results.by[dimension]}
              audienceNames={results.audienceNames}
              goal={results.campaign.goal}
              sells={results.sales.orders > 0}
              most={Math.max(1, ...results.by[dimension].map((row) => row.exposed))}
            />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

interface BreakdownTableProps {
  dimension: ResultsDimension;
  rows: DimensionRow[];
  audienceNames: ResultsView['audienceNames'];
  goal: ResultsView['campaign']['goal'];
  /** Something was bought. */
  sells: boolean;
  /** Exposed in the largest row, for the length of the bars. */
  most: number;
}

function BreakdownTable({ dimension, rows, audienceNames, goal, sells, most }: BreakdownTableProps) {
  const t = useTranslations('results');
  const format = useFormatter();
  const nameOf = useValueName(dimension, audienceNames);
  return (
    <Table label={t(`by.${dimension}`)} focusable className="-outline-offset-2">
      <thead>
        <tr>
          <Th>{t(`by.${dimension}`)}</Th>
          <Th numeric>{t('figures.exposed')}</Th>
          <Th numeric className="max-sm:hidden">
            {t('figures.shown')}
          </Th>
          <Th numeric className="max-sm:hidden">
            {t('figures.clicked')}
          </Th>
          <Th numeric className="max-sm:hidden">
            {t('figures.submitted')}
          </Th>
          {sells ? (
            <>
              <Th numeric className="max-sm:hidden">
                {t('orders.ordered')}
              </Th>
              <Th numeric className="max-sm:hidden">
                {t('orders.revenue')}
              </Th>
            </>
          ) : null}
          <Th numeric>{t(`goalRates.${goal}`)}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.value}>
            <Td className="w-full max-w-0 min-w-28">
              <span className="block truncate" title={row.value || undefined}>
                {nameOf(row.value)}
              </span>
              <span
                aria-hidden
                className="mt-1 block h-[3px] rounded-full bg-line-strong"
                style={{ width: `${(row.exposed / most) * 100}%` }}
              />
            </Td>
            <Td numeric>{format.number(row.exposed)}</Td>
            <Td numeric className="max-sm:hidden">
              {format.number(row.shown)}
            </Td>
            <Td numeric className="max-sm:hidden">
              {format.number(row.clicked)}
            </Td>
            <Td numeric className="max-sm:hidden">
              {format.number(row.submitted)}
            </Td>
            {sells ? (
              <>
                <Td numeric className="max-sm:hidden">
                  {format.number(row.ordered)}
                </Td>
                <Td numeric className="max-sm:hidden">
                  <Money amount={row.revenue} />
                </Td>
              </>
            ) : null}
            <Td numeric>
              <PerVisitor figure={goalFigure(goal, row, row.offered)} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** One visitor can have several values of it. */
function isMultiple(dimension: ResultsDimension): boolean {
  return dimension === 'audience' || dimension === 'segment';
}
