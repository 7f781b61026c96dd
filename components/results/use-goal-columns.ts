'use client';
// Columns of a list whose campaigns have different goals: visitors and money stand apart in files, and no title promises one of both.
import { useTranslations } from 'next-intl';
import { goalFigure, isMoneyGoal, type GoalCounts, type GoalKind } from '@/core/goal-figure';
import { useFigureWords } from './use-figure-words';

export interface GoalColumns {
  /** Over the figures on the page. */
  title: string;
  /** Over those in a file. */
  heads: string[];
  cells: (goal: GoalKind | null, counts: GoalCounts) => (string | number)[];
}

/** @param goals of all rows; null: not known */
export function useGoalColumns(goals: readonly (GoalKind | null)[]): GoalColumns {
  const t = useTranslations('results.goalColumns');
  const { head, plain } = useFigureWords();
  const hasMoney = goals.some((goal) => goal !== null && isMoneyGoal(goal));
  return {
    title: t(hasMoney ? 'either' : 'reached'),
    heads: [t('reached'), ...(hasMoney ? [head('revenue')] : [])],
    cells(goal, counts) {
      const value = goal === null ? '' : plain(goalFigure(goal, counts, 0));
      const isMoney = goal !== null && isMoneyGoal(goal);
      return [isMoney ? '' : value, ...(hasMoney ? [isMoney ? value : ''] : [])];
    },
  };
}
