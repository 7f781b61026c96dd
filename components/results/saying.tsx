'use client';
// One plain statement that the figures can carry, and what it stands on.
import { useTranslations } from 'next-intl';
import { figureSum, isMoneyGoal } from '@/core/goal-figure';
import type { ResultsView } from '@/server/trpc/router';
import { headlineOf } from './headline';
import { useFigureWords } from './use-figure-words';

export function Saying({ results }: { results: ResultsView }) {
  const t = useTranslations('results.says');
  const words = useFigureWords();
  const headline = headlineOf(results);
  const { goal, goalAbout: about } = results.campaign;
  const [sentence, detail] = ((): [string, string] => {
    if (headline.kind !== 'early' && headline.kind !== 'figure')
      return [t(`${headline.kind}.sentence`), t(`${headline.kind}.detail`)];
    const { kind, figure } = headline;
    const said = {
      about,
      each: words.each(figure),
      sum: words.sum(figure),
      reached: figureSum(figure),
      visitors: figure.of,
    };
    return kind === 'early'
      ? [t(`early.${goal}`, said), t(isMoneyGoal(goal) ? 'early.moneyDetail' : 'early.detail')]
      : [t(`rate.${goal}`, said), t('rate.detail', { closed: results.totals.closed })];
  })();
  return (
    <div aria-live="off">
      <p className="max-w-[46ch] text-say font-semibold tracking-[-0.012em] text-balance">{sentence}</p>
      <p className="mt-1.5 max-w-[70ch] text-quiet">{detail}</p>
    </div>
  );
}
