// What the figure of a goal is: a share of people, or money for each of them. Pure; every page, file and mail asks here, so that
// money is never read as a percentage.
import type { Goal } from './campaign/goal';

export type GoalKind = Goal['kind'];

/** What visitors did, each counted once; `revenue` in minor units of the site's currency. */
export interface GoalCounts {
  clicked: number;
  submitted: number;
  completed: number;
  reached: number;
  ordered: number;
  reordered: number;
  revenue: number;
}

export type GoalFigure =
  /** So many of these visitors reached the goal. */
  | { kind: 'rate'; count: number; of: number }
  /** Minor currency units that these visitors left together. */
  | { kind: 'money'; total: number; of: number };

/** How a share (0–1) and an amount (minor units) are written where the figure stands. */
export interface FigureFormats {
  share: (share: number) => string;
  money: (amount: number) => string;
}

/** @param of visitors whom the figure is about */
export function goalFigure(goal: GoalKind, counts: GoalCounts, of: number): GoalFigure {
  const rate = (count: number): GoalFigure => ({ kind: 'rate', count, of });
  switch (goal) {
    case 'submitted':
      return rate(counts.submitted);
    case 'clicked':
      return rate(counts.clicked);
    case 'completed':
      return rate(counts.completed);
    case 'carted':
    case 'event':
    case 'page':
      return rate(counts.reached);
    case 'ordered':
      return rate(counts.ordered);
    case 'reordered':
      return rate(counts.reordered);
    case 'revenue':
      return { kind: 'money', total: counts.revenue, of };
  }
}

/** The figure counts money, not people. */
export function isMoneyGoal(goal: GoalKind): boolean {
  return goal === 'revenue';
}

/** Visitors reach it in the shop, so that those held out can too. */
export function isShopGoal(goal: GoalKind): boolean {
  return goal !== 'submitted' && goal !== 'clicked' && goal !== 'completed';
}

/** What is added up: visitors, or minor units. */
export function figureSum(figure: GoalFigure): number {
  return figure.kind === 'rate' ? figure.count : figure.total;
}

/** For each visitor: a share 0–1, or minor units. Null: there is nobody. */
export function perVisitor(figure: GoalFigure): number | null {
  return figure.of === 0 ? null : figureSum(figure) / figure.of;
}

/** `perVisitor` in words; a dash where there is nobody. */
export function writeFigure(figure: GoalFigure, { share, money }: FigureFormats): string {
  const value = perVisitor(figure);
  if (value === null) return '–';
  return figure.kind === 'rate' ? share(value) : money(value);
}
