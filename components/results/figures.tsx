'use client';
// The row of figures: visitors at each step, and the rate with its n.
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ResultsView } from '@/server/trpc/router';
import { FEW_VISITORS, goalFigures } from './headline';

export function Figures({ results }: { results: ResultsView }) {
  const t = useTranslations('results');
  const format = useFormatter();
  const { totals, campaign } = results;
  const { visitors, reached } = goalFigures(results);
  const early = visitors < FEW_VISITORS;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border border-line bg-line sm:grid-cols-3 wide:grid-cols-5">
      <Figure label={t('figures.exposed')} note={t('notes.exposed')}>
        {format.number(totals.exposed)}
      </Figure>
      <Figure label={t('figures.shown')} note={t('notes.shown')}>
        {format.number(totals.shown)}
      </Figure>
      <Figure label={t('figures.clicked')} note={t('notes.clicked')}>
        {format.number(totals.clicked)}
      </Figure>
      <Figure label={t('figures.submitted')} note={t('notes.submitted')}>
        {format.number(totals.submitted)}
      </Figure>
      <Figure
        label={t(`goalRates.${campaign.goal}`)}
        note={
          visitors === 0
            ? t('notes.noRate')
            : t(early ? 'notes.early' : 'countOf', { count: reached, of: visitors })
        }
        wide
        tentative={early}
      >
        {visitors === 0 ? '–' : format.number(reached / visitors, 'share')}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  label: string;
  note: string;
  /** The figure the page is about; fills the row where the others stand in pairs. */
  wide?: boolean;
  /** Stands on too few people to be read as a result. */
  tentative?: boolean;
  children: ReactNode;
}

function Figure({ label, note, wide = false, tentative = false, children }: FigureProps) {
  return (
    <div className={wide ? 'bg-panel px-4 py-3 max-wide:col-span-2' : 'bg-panel px-4 py-3'}>
      <dt className="text-small text-quiet">{label}</dt>
      <dd className="mt-1">
        <span
          key={String(children)}
          className={classNames(
            'settle block text-figure font-semibold tracking-[-0.015em]',
            tentative && 'text-faint',
          )}
        >
          {children}
        </span>
        <span className="block text-small text-quiet">{note}</span>
      </dd>
    </div>
  );
}
