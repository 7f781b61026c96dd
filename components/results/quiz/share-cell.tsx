'use client';
// A share in a table: its interval, and the numbers it stands on; of few the numbers alone.
import { useFormatter, useTranslations } from 'next-intl';
import type { QuizOutcome } from './use-quiz-names';

export type Share = QuizOutcome['share'];

export function ShareCell({ share }: { share: Share }) {
  const t = useTranslations('results.quiz');
  const words = useShareWords();
  const { count, of, interval } = share;
  if (of === 0) return <span className="text-faint">–</span>;
  return (
    <>
      <span className="block font-medium">{interval ? words.share(share) : t('few')}</span>
      <span className="block text-small text-quiet">
        {interval
          ? `${words.interval(interval)} · ${t('countOf', { count, of })}`
          : t('countOf', { count, of })}
      </span>
    </>
  );
}

/** A share and its interval as text. */
export function useShareWords() {
  const format = useFormatter();
  const percent = (share: number) => format.number(share, 'share');
  return {
    share: ({ count, of }: Share) => (of === 0 ? '–' : percent(count / of)),
    interval: ({ low, high }: NonNullable<Share['interval']>) => `${percent(low)} – ${percent(high)}`,
  };
}

/** As files hold it: how many, the share, and the ends of its interval, 0–1; empty where nothing is said. */
export function shareColumns({ count, of, interval }: Share): (string | number)[] {
  const rounded = (share: number) => Math.round(share * 1e4) / 1e4;
  return interval
    ? [count, rounded(count / of), rounded(interval.low), rounded(interval.high)]
    : [count, '', '', ''];
}
