// The head of an exported file: what was asked, and with which numbers it was answered, so that the answer can be reckoned again.
import { ALPHA, LEAST_DAYS, type ExperimentDesign, type ExperimentKind } from '@/core/experiments/experiment';
import { K, LEAST_BUYERS } from '../analyse/compare-arms';
import { controlOf, USUAL_PLAN } from '../analyse/analyse';
import type { FoundExperiment } from '../find-experiment';
import { armName, type RunningPhase } from '../load-analysis';
import { readExperiment } from '../read-experiment';

/** Times as ISO 8601 in UTC. */
export interface ExperimentHead {
  experiment: Omit<ExperimentDesign, 'shipsItself'> & {
    name: string;
    kind: ExperimentKind;
    startedAt: string | null;
    endedAt: string | null;
  };
  method: {
    alpha: number;
    /** Of the conversion sequence. */
    k: number;
    /** Visitors at which the interval of money is narrowest. */
    tuning: number;
    leastDays: number;
    leastBuyers: number;
  };
  currency: string;
  timeZone: string;
  phases: {
    phase: number;
    startedAt: string;
    endedAt: string | null;
    arms: { arm: string; name: string; share: number }[];
    /** The most that an order counts for in what is compared, minor units; null: it counts as it is. */
    orderCap: number | null;
    /** A bandit's later chances. */
    changes: { at: string; shares: { arm: string; share: number }[] }[];
  }[];
  exportedAt: string;
}

export function describeExperiment(
  row: FoundExperiment,
  phases: readonly RunningPhase[],
  now: number,
): ExperimentHead {
  const { name, kind, design, startedAt, endedAt } = readExperiment(row);
  const { shipsItself: _, ...asked } = design;
  const last = phases.at(-1)?.arms ?? [];
  return {
    experiment: {
      name,
      kind,
      ...asked,
      control: controlOf(
        kind,
        design,
        last.map(({ id, share }) => ({ id: armName(id), share })),
      ),
      startedAt: startedAt === null ? null : iso(startedAt),
      endedAt: endedAt === null ? null : iso(endedAt),
    },
    method: {
      alpha: ALPHA,
      k: K,
      tuning: design.plan.visitors ?? USUAL_PLAN,
      leastDays: LEAST_DAYS,
      leastBuyers: LEAST_BUYERS,
    },
    currency: row.site.currency,
    timeZone: row.site.timeZone,
    phases: phases.map((phase) => ({
      phase: phase.number,
      startedAt: iso(phase.startedAt),
      endedAt: phase.endedAt === null ? null : iso(phase.endedAt),
      arms: phase.arms.map(({ id, name: called, share }) => ({ arm: armName(id), name: called, share })),
      orderCap: phase.orderCap,
      changes: phase.changes.map(({ at, shares }) => ({
        at: iso(at),
        shares: shares.map(({ id, share }) => ({ arm: armName(id), share })),
      })),
    })),
    exportedAt: iso(now),
  };
}

const iso = (at: number) => new Date(at).toISOString();
