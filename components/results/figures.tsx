'use client';
// The row of figures: visitors at each step, and the rate with its n.
import { useFormatter, useTranslations } from 'next-intl';
import type { ResultsView } from '@/server/trpc/router';
import { Figure } from './figure';
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
