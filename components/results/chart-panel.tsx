'use client';
// The frame of a chart: its title, the choice between drawing and table, and what can be taken away.
import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { ChartMenu, type FiguresTable } from './chart-menu';

interface ChartPanelProps {
  title: string;
  /** Of which visitors or time, when it is not what the page is about. */
  note?: ReactNode;
  /** Of which time, where it is not that of the page. */
  range?: string;
  /** How the drawing is called beside the table. */
  drawn?: string;
  /** Choices of this chart alone. */
  choices?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  figures: () => FiguresTable;
  /** Below either of the two. */
  children?: ReactNode;
}

export function ChartPanel({
  title,
  note,
  range,
  drawn,
  choices,
  chart,
  table,
  figures,
  children,
}: ChartPanelProps) {
  const t = useTranslations('results.trend');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <section className="rounded-panel border border-line bg-panel">
      <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 ps-4 pe-2 pt-3 pb-2">
        <div className="min-w-0">
          <h2 className="text-section font-semibold">{title}</h2>
          {note ? <p className="text-small text-quiet">{note}</p> : null}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {choices}
          <Segmented
            label={t('view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: drawn ?? t('chart') },
              { value: 'table', label: t('table') },
            ]}
          />
          <ChartMenu
            title={title}
            table={figures}
            drawing={view === 'chart' ? drawing : undefined}
            range={range}
          />
        </div>
      </header>
      {view === 'chart' ? <div ref={drawing}>{chart}</div> : table}
      {children}
    </section>
  );
}
