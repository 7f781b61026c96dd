'use client';
// The figure of a goal in words, and as files hold it.
import { useFormatter, useTranslations } from 'next-intl';
import { useMoney } from '@/components/i18n/site-currency';
import {
  figureSum,
  isMoneyGoal,
  perVisitor,
  writeFigure,
  type GoalFigure,
  type GoalKind,
} from '@/core/goal-figure';

export interface FigureWords {
  /** For each visitor: a share, or an amount; a dash where there is nobody. */
  each: (figure: GoalFigure) => string;
  /** What it stands on: "12 of 340". */
  basis: (figure: GoalFigure) => string;
  /** Visitors who reached the goal, or what all left together. */
  sum: (figure: GoalFigure) => string;
  /** The sum as a plain number; money in major units. */
  plain: (figure: GoalFigure) => number;
  /** For each visitor as a plain number, or the sum where it counts visitors: what charts draw. */
  drawn: (figure: GoalFigure) => number;
  /** A plain sum is called so. */
  head: (goal: GoalKind) => string;
  /** What is drawn is called so. */
  drawnName: (goal: GoalKind) => string;
}

export function useFigureWords(): FigureWords {
  const t = useTranslations('results');
  const format = useFormatter();
  const { format: money, toMajor, currency } = useMoney();
  const sum = (figure: GoalFigure) =>
    figure.kind === 'rate' ? format.number(figure.count) : money(figure.total);
  const plain = (figure: GoalFigure) => (figure.kind === 'rate' ? figure.count : toMajor(figure.total));
  return {
    each: (figure) => writeFigure(figure, { share: (share) => format.number(share, 'share'), money }),
    basis: (figure) =>
      figure.kind === 'rate'
        ? t('countOf', { count: figure.count, of: figure.of })
        : t('moneyOf', { total: money(figure.total), of: figure.of }),
    sum,
    plain,
    drawn: (figure) => (figure.kind === 'rate' ? figureSum(figure) : toMajor(perVisitor(figure) ?? 0)),
    head: (goal) => (isMoneyGoal(goal) ? `${t('orders.revenue')} (${currency})` : t(`goals.${goal}`)),
    drawnName: (goal) => t(isMoneyGoal(goal) ? `goalRates.${goal}` : `goals.${goal}`),
  };
}
