// What the arms of an experiment are compared by. Every metric is of visitors, each counted once.
import type { GoalKind } from '../goal-figure';

/**
 * `revenue` is money for each visitor; all others are shares of visitors who did this. `goal` is what the campaign counts where that
 * lies in the shop: a cart, an event, a page.
 */
export const METRICS = [
  'clicked',
  'submitted',
  'completed',
  'goal',
  'ordered',
  'reordered',
  'revenue',
  'closed',
  'fewer',
  'forget',
] as const;
export type Metric = (typeof METRICS)[number];

interface MetricNature {
  /** A share of visitors, or money for each. */
  unit: 'share' | 'money';
  /** Whether more of it is better. */
  wanted: 'more' | 'less';
  /** Known at once, or only once orders can have come. */
  known: 'leading' | 'lagging';
  /** Visitors do it in the shop, so that those who are shown nothing can too. */
  inShop: boolean;
}

const NATURES: Readonly<Record<Metric, MetricNature>> = {
  clicked: { unit: 'share', wanted: 'more', known: 'leading', inShop: false },
  submitted: { unit: 'share', wanted: 'more', known: 'leading', inShop: false },
  completed: { unit: 'share', wanted: 'more', known: 'leading', inShop: false },
  goal: { unit: 'share', wanted: 'more', known: 'leading', inShop: true },
  ordered: { unit: 'share', wanted: 'more', known: 'lagging', inShop: true },
  reordered: { unit: 'share', wanted: 'more', known: 'lagging', inShop: true },
  revenue: { unit: 'money', wanted: 'more', known: 'lagging', inShop: true },
  closed: { unit: 'share', wanted: 'less', known: 'leading', inShop: false },
  fewer: { unit: 'share', wanted: 'less', known: 'leading', inShop: false },
  forget: { unit: 'share', wanted: 'less', known: 'leading', inShop: false },
};

export function natureOf(metric: Metric): MetricNature {
  return NATURES[metric];
}

/** The metric that counts what a campaign counts. */
export function metricOf(goal: GoalKind): Metric {
  switch (goal) {
    case 'carted':
    case 'event':
    case 'page':
      return 'goal';
    case 'clicked':
    case 'submitted':
    case 'completed':
    case 'ordered':
    case 'reordered':
    case 'revenue':
      return goal;
  }
}

/** Those that a campaign with this goal has figures of: nobody notes a cart, or another order, that the goal does not ask for. */
export function metricsFor(goal: GoalKind): readonly Metric[] {
  const own = metricOf(goal);
  return METRICS.filter((metric) => (metric !== 'goal' && metric !== 'reordered') || metric === own);
}
