'use client';
// The row of figures: visitors at each step, and the rate with its n.
import { useFormatter, useTranslations } from 'next-intl';
import type { ResultsView } from '@/server/trpc/router';
import { Figure } from './figure';
import { FEW_VISITORS, goalFigures } from './headline';

const COUNTED = ['exposed', 'shown', 'clicked', 'submitted'] as const;

export function Figures({ results }: { results: ResultsView }) {
  const t = useTranslations('results');
  const format = useFormatter();
  const { totals, campaign, before } = results;
  const { visitors, reached } = goalFigures(results);
  const early = visitors < FEW_VISITORS;
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
            {visitors === 0
              ? t('notes.noRate')
              : t(early ? 'notes.early' : 'countOf', { count: reached, of: visitors })}
            {before ? <RateBefore totals={before.totals} campaign={campaign} /> : null}
          </>
        }
        wide
        tentative={early}
      >
        {visitors === 0 ? '–' : format.number(reached / visitors, 'share')}
      </Figure>
    </dl>
  );
}

/** The rate of the period before, with what it is a share of. */
function RateBefore(before: Pick<ResultsView, 'totals' | 'campaign'>) {
  const t = useTranslations('results.period');
  const format = useFormatter();
  const { visitors, reached } = goalFigures(before);
  return (
    <span className="block">
      {visitors === 0
        ? t('noRateBefore')
        : t('rateBefore', { rate: format.number(reached / visitors, 'share'), count: reached, of: visitors })}
    </span>
  );
}
