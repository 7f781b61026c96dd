// Counts of visitors, as every page shows them.
import { HOLDOUT } from '@/core/assignment';
import type { GoalCounts } from '@/core/goal-figure';
import type { ArmFigures } from '../ingest/event-store';

/** Visitors, each counted once per phase. What is reached in the shop is of those offered, so that a rate has one basis. */
export interface Figures extends GoalCounts {
  exposed: number;
  /** Exposed in an arm that shows something: whom a rate may divide by. The holdout sees nothing and cannot act on it. */
  offered: number;
  shown: number;
  closed: number;
}

export const NO_FIGURES: Readonly<Figures> = {
  exposed: 0,
  offered: 0,
  shown: 0,
  clicked: 0,
  submitted: 0,
  completed: 0,
  reached: 0,
  closed: 0,
  ordered: 0,
  reordered: 0,
  revenue: 0,
};

/** @param currency of the site, ISO 4217; revenue in others is never added */
export function sumFigures(arms: readonly ArmFigures[], currency: string): Figures {
  const exposed = arms.reduce((sum, arm) => sum + arm.exposed, 0);
  return {
    ...countArms(
      arms.filter(({ arm }) => arm !== HOLDOUT),
      currency,
    ),
    exposed,
  };
}

/** What the visitors of these arms did, also those of the holdout. */
export function countArms(arms: readonly ArmFigures[], currency: string): Figures {
  const sum = { ...NO_FIGURES };
  for (const { exposed, reached, revenue } of arms) {
    sum.exposed += exposed;
    sum.offered += exposed;
    for (const key of [
      'shown',
      'clicked',
      'submitted',
      'completed',
      'reached',
      'closed',
      'ordered',
      'reordered',
    ] as const)
      sum[key] += reached[key];
    for (const money of revenue) if (money.currency === currency) sum.revenue += money.total;
  }
  return sum;
}
