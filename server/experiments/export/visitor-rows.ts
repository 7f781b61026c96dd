// Visitors of an experiment one by one, without anything by which they could be known.
import { createHmac, randomBytes } from 'node:crypto';
import { METRICS, type Metric } from '@/core/experiments/metric';
import type { App } from '../../app';
import type { VisitorFigures } from '../../ingest/event-store';
import { wallClock } from '../../results/site-days';
import { GOAL_OF } from '../analyse/arm-input';
import type { FoundExperiment } from '../find-experiment';
import { armName, type RunningPhase } from '../load-analysis';
import { readExperiment } from '../read-experiment';

export interface VisitorRow {
  /** A number of this file alone; the same person has the same in every phase. */
  visitor: string;
  phase: number;
  arm: string;
  /** Of 24 hours each since the hour in which the phase began, from 1; 0: before it, by a clock that was wrong. */
  day: number;
  /** Date of the first exposure in the site's time zone, YYYY-MM-DD. */
  exposedOn: string;
  /** Of the segments that were declared, those they were in then. */
  segments: string[];
  /** How often they did it; minor units of revenue. */
  did: Record<Metric, number>;
  /** Revenue with no order above the cap of the phase; null: it has none. */
  revenueCapped: number | null;
}

const PIECE = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * A piece at a time. Within a piece they are ordered by their numbers, which are made up anew for each file, so that neither tells
 * who it is.
 */
export async function* readVisitorRows(
  app: App,
  experiment: FoundExperiment,
  phases: readonly RunningPhase[],
): AsyncGenerator<VisitorRow[]> {
  const { site } = experiment;
  const { segments } = readExperiment(experiment).design;
  const secret = randomBytes(32);
  const numberOf = (key: string) => createHmac('sha256', secret).update(key).digest('hex').slice(0, 16);
  for (const phase of phases) {
    const begin = phase.startedAt - (phase.startedAt % HOUR_MS);
    let after: string | null = null;
    do {
      const part = await app.store.visitors(site.id, phase.id, after, PIECE);
      yield part.visitors
        .map((one) => ({
          visitor: numberOf(one.key),
          phase: phase.number,
          arm: armName(one.arm),
          day: Math.max(0, Math.floor((one.exposedAt - begin) / DAY_MS) + 1),
          exposedOn: new Date(wallClock(one.exposedAt, site.timeZone)).toISOString().slice(0, 10),
          segments: segments.filter((key) => one.segments.includes(key)),
          did: didOf(one, site.currency),
          revenueCapped: phase.orderCap === null ? null : (one.capped ?? 0),
        }))
        .sort((a, b) => (a.visitor < b.visitor ? -1 : 1));
      after = part.next;
    } while (after !== null);
  }
}

function didOf({ goals, revenue }: VisitorFigures, currency: string): Record<Metric, number> {
  const did = METRICS.map((metric) => [
    metric,
    metric === 'revenue' ? (revenue[currency] ?? 0) : (goals[GOAL_OF[metric]] ?? 0),
  ]);
  return Object.fromEntries(did) as Record<Metric, number>;
}
