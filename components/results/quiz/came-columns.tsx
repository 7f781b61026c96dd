'use client';
// What those of an answer or an outcome did: the same columns in every table and file.
import { useTranslations } from 'next-intl';
import type { GoalKind } from '@/core/goal-figure';
import { Td, Th } from '@/components/ui/table';
import { useMoney } from '@/components/i18n/site-currency';
import { Money } from '../money';
import { ShareCell, shareColumns } from './share-cell';
import type { QuizAnswer, QuizOutcome } from './use-quiz-names';

const RATES = ['completed', 'submitted', 'clicked', 'ordered'] as const satisfies GoalKind[];
type Rate = (typeof RATES)[number];
type Row = Partial<Record<'completed', QuizAnswer['completed']>> &
  Pick<QuizOutcome, Exclude<Rate, 'completed'> | 'revenue'>;

/** Rates that there is anything of: a quiz that nobody can sign up in needs no column of nothing. */
export function ratesIn(rows: readonly Row[]): Rate[] {
  return RATES.filter((rate) => rows.some((row) => (row[rate]?.count ?? 0) > 0));
}

export function CameHeads({ rates }: { rates: readonly Rate[] }) {
  const t = useTranslations('results');
  return (
    <>
      {rates.map((rate) => (
        <Th key={rate} numeric>
          {t(`goals.${rate}`)}
        </Th>
      ))}
      {rates.includes('ordered') ? <Th numeric>{t('goals.revenue')}</Th> : null}
    </>
  );
}

export function CameCells({ row, rates }: { row: Row; rates: readonly Rate[] }) {
  return (
    <>
      {rates.map((rate) => {
        const share = row[rate];
        return (
          <Td key={rate} numeric>
            {share ? <ShareCell share={share} /> : null}
          </Td>
        );
      })}
      {rates.includes('ordered') ? (
        <Td numeric>
          <Money amount={row.revenue} />
        </Td>
      ) : null}
    </>
  );
}

/** Heads and cells of files. */
export function useCameFigures(rates: readonly Rate[]) {
  const t = useTranslations('results');
  const { toMajor, currency } = useMoney();
  const sells = rates.includes('ordered');
  return {
    heads: [
      ...rates.flatMap((rate) => {
        const name = t(`goals.${rate}`);
        return [name, t('quiz.shareOf', { name }), t('quiz.lowOf', { name }), t('quiz.highOf', { name })];
      }),
      ...(sells ? [`${t('goals.revenue')} (${currency})`] : []),
    ],
    cells: (row: Row) => [
      ...rates.flatMap((rate) => {
        const share = row[rate];
        return share ? shareColumns(share) : ['', '', '', ''];
      }),
      ...(sells ? [toMajor(row.revenue)] : []),
    ],
  };
}
