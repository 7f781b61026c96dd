'use client';
// The row of figures: visitors at each step, and the rate with its n.
import { useFormatter, useTranslations } from 'next-intl';
import type { ResultsView } from '@/server/trpc/router';
import { Figure } from './figure';
import { FEW_VISITORS, primaryFigure } from './headline';
import { useFigureWords } from './use-figure-words';

const COUNTED = ['exposed', 'shown', 'clicked', 'submitted'] as const;

export function Figures({ results }: { results: ResultsView }) {
  const t = useTranslations('results');
  const format = useFormatter();
  const { totals, campaign, before } = results;
  const words = useFigureWords();
  const figure = primaryFigure(results);
  const early = figure.of < FEW_VISITORS;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border border-line bg-line sm:grid-cols-3 wide:grid-cols-5">
      {COUNTED.map((key) => (
        <Figure
          key={key}
          label={t(`figures.${key}`)}
          note={before ? t('period.countBefore', { count: before.totals[key] }) : t(`notes.${key}`)}
        >
          {format.number(totals[key])}
        </Figure>
      ))}
      <Figure
        label={t(`goalRates.${campaign.goal}`)}
        note={
          <>
            {figure.of === 0
              ? t('notes.noRate')
              : early
                ? t('notes.early', { basis: words.basis(figure) })
                : words.basis(figure)}
            {before ? <RateBefore totals={before.totals} campaign={campaign} /> : null}
          </>
        }
        wide
        tentative={early}
      >
        {words.each(figure)}
      </Figure>
    </dl>
  );
}

/** The rate of the period before, with what it is a share of. */
function RateBefore(before: Pick<ResultsView, 'totals' | 'campaign'>) {
  const t = useTranslations('results.period');
  const words = useFigureWords();
  const figure = primaryFigure(before);
  return (
    <span className="block">
      {figure.of === 0
        ? t('noRateBefore')
        : t('rateBefore', { rate: words.each(figure), basis: words.basis(figure) })}
    </span>
  );
}
