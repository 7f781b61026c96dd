'use client';
// What the two bands of a trend draw, and what they say: visitors exposed, and the figure of the goal.
import { useFormatter, useTranslations } from 'next-intl';
import { useMoney } from '@/components/i18n/site-currency';
import { figureSum, goalFigure, isMoneyGoal, type GoalFigure, type GoalKind } from '@/core/goal-figure';
import type { EarlierResults, ResultsView } from '@/server/trpc/router';
import { useFigureWords } from './use-figure-words';

type Points = ResultsView['trend']['points'];

export interface TrendBand {
  name: string;
  /** Point by point, of this period and of the one before. */
  counts: number[];
  earlier: number[];
  level: (value: number) => string;
}

interface TrendBands {
  exposed: TrendBand;
  goal: TrendBand;
  /** Of one point. */
  read: (point: Points[number], date: string) => string;
  /** Of all of them. */
  label: (from: string, to: string) => string;
}

export function useTrendBands(
  { unit, points }: ResultsView['trend'],
  goal: GoalKind,
  before: EarlierResults['trend'],
): TrendBands & { dateOf: (start: number) => string; momentOf: (start: number) => string } {
  const t = useTranslations('results');
  const format = useFormatter();
  const words = useFigureWords();
  const { currency } = useMoney();
  const inMoney = isMoneyGoal(goal);
  const figureOf = (point: Points[number]) => goalFigure(goal, point, point.offered);
  const said = (figure: GoalFigure) => ({ reached: figureSum(figure), each: words.each(figure) });
  const earlier = before.slice(0, points.length);
  return {
    exposed: {
      name: t('figures.exposed'),
      counts: points.map((point) => point.exposed),
      earlier: earlier.map((point) => point.exposed),
      level: (value) => format.number(value, { notation: 'compact' }),
    },
    goal: {
      name: words.drawnName(goal),
      counts: points.map((point) => words.drawn(figureOf(point))),
      earlier: earlier.map((point) => words.drawn(figureOf(point))),
      level: (value) =>
        inMoney
          ? format.number(value, {
              notation: 'compact',
              style: 'currency',
              currency,
              currencyDisplay: 'narrowSymbol',
            })
          : format.number(value, { notation: 'compact' }),
    },
    read: (point, date) =>
      t(inMoney ? 'trend.readingMoney' : 'trend.reading', {
        date,
        exposed: point.exposed,
        ...said(figureOf(point)),
      }),
    label: (from, to) =>
      t(inMoney ? 'trend.labelMoney' : 'trend.label', {
        from,
        to,
        exposed: points.reduce((sum, point) => sum + point.exposed, 0),
        ...said(addUp(points.map(figureOf), inMoney)),
      }),
    dateOf: (start) => format.dateTime(start, unit),
    /** An hour alone says nothing about its day. */
    momentOf: (start) => format.dateTime(start, unit === 'hour' ? 'moment' : 'day'),
  };
}

function addUp(figures: readonly GoalFigure[], inMoney: boolean): GoalFigure {
  const sum = figures.reduce((total, figure) => total + figureSum(figure), 0);
  const of = figures.reduce((total, figure) => total + figure.of, 0);
  return inMoney ? { kind: 'money', total: sum, of } : { kind: 'rate', count: sum, of };
}
