'use client';
// One plain statement that the figures can carry, and what it stands on.
import { useFormatter, useTranslations } from 'next-intl';
import type { ResultsView } from '@/server/trpc/router';
import { headlineOf } from './headline';

export function Saying({ results }: { results: ResultsView }) {
  const t = useTranslations('results.says');
  const format = useFormatter();
  const headline = headlineOf(results);
  const { goal, goalAbout: about } = results.campaign;
  const [sentence, detail] = ((): [string, string] => {
    switch (headline.kind) {
      case 'early':
        return [t(`early.${goal}`, { ...headline, about }), t('early.detail')];
      case 'rate':
        return [
          t(`rate.${goal}`, { ...headline, about, share: format.number(headline.share, 'share') }),
          t('rate.detail', { closed: results.totals.closed }),
        ];
      default:
        return [t(`${headline.kind}.sentence`), t(`${headline.kind}.detail`)];
    }
  })();
  return (
    <div aria-live="off">
      <p className="max-w-[46ch] text-say font-semibold tracking-[-0.012em] text-balance">{sentence}</p>
      <p className="mt-1.5 max-w-[70ch] text-quiet">{detail}</p>
    </div>
  );
}
