// Counts of visitors, as every page shows them.
import { HOLDOUT } from '@/core/assignment';
import type { ArmFigures } from '../ingest/event-store';

/** Visitors, each counted once per phase. */
export interface Figures {
  exposed: number;
  /** Exposed in an arm that shows something: whom a rate may divide by. The holdout sees nothing and cannot act on it. */
  offered: number;
  shown: number;
  clicked: number;
  submitted: number;
  /** Of those offered, visitors who reached the goal where that lies elsewhere in the shop. */
  reached: number;
  closed: number;
  /** Of those offered, visitors who ordered within the attribution window. */
  ordered: number;
}

export function sumFigures(arms: readonly ArmFigures[]): Figures {
  const sum: Figures = {
    exposed: 0,
    offered: 0,
    shown: 0,
    clicked: 0,
    submitted: 0,
    reached: 0,
    closed: 0,
    ordered: 0,
  };
  for (const { arm, exposed, reached } of arms) {
    sum.exposed += exposed;
    sum.offered += arm === HOLDOUT ? 0 : exposed;
    sum.shown += reached.shown;
    sum.clicked += reached.clicked;
    sum.submitted += reached.submitted;
    sum.reached += arm === HOLDOUT ? 0 : reached.reached;
    sum.closed += reached.closed;
    sum.ordered += arm === HOLDOUT ? 0 : reached.ordered;
  }
  return sum;
}
