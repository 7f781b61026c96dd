// Counts of visitors, as every page shows them.
import type { ArmFigures } from '../ingest/event-store';

/** Visitors, each counted once per phase. */
export interface Figures {
  exposed: number;
  shown: number;
  clicked: number;
  submitted: number;
  closed: number;
}

type Counted = Pick<ArmFigures, 'exposed' | 'reached'>;

export function sumFigures(parts: readonly Counted[]): Figures {
  const sum: Figures = { exposed: 0, shown: 0, clicked: 0, submitted: 0, closed: 0 };
  for (const { exposed, reached } of parts) {
    sum.exposed += exposed;
    sum.shown += reached.shown;
    sum.clicked += reached.clicked;
    sum.submitted += reached.submitted;
    sum.closed += reached.closed;
  }
  return sum;
}
