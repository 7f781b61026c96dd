// What each arm did, as sums from which every figure of the page follows: by phase, goal and segment.
import { METRICS, type Metric } from '@/core/experiments/metric';
import type { App } from '../../app';
import type { ArmFigures } from '../../ingest/event-store';
import { isMoney, sumOf, type ArmInput } from '../analyse/arm-input';
import type { FoundExperiment } from '../find-experiment';
import { inputsOf, type RunningPhase } from '../load-analysis';
import { readExperiment } from '../read-experiment';

export interface ArmRow {
  phase: number;
  /** Key; empty: everybody. */
  segment: string;
  /** `revenue_capped`: revenue with no order above the cap of the phase, which is compared where there is one. */
  goal: Metric | 'revenue_capped';
  arm: string;
  /** Who were exposed. */
  visitors: number;
  /** Of them, who did it. */
  did: number;
  /** Of what each visitor counts as: 1 for having done it, minor units for revenue; and of the squares of that. */
  sum: number;
  sumOfSquares: number;
}

export async function readArmRows(
  app: App,
  experiment: FoundExperiment,
  phases: readonly RunningPhase[],
): Promise<ArmRow[]> {
  const { site } = experiment;
  const { segments } = readExperiment(experiment).design;
  const rows = await Promise.all(
    phases.map(async (phase) => {
      const figures = await app.store.figures(site.id, [phase.id]);
      const bySegment =
        segments.length === 0 ? [] : await app.store.figuresBy(site.id, [phase.id], 'segment');
      const rowsOf = (segment: string, own: readonly ArmFigures[]) =>
        [
          ...inputsOf({ arms: phase.arms, orderCap: null }, own, site.currency).flatMap((arm) =>
            METRICS.map((goal) => sumsOf(arm, goal)),
          ),
          ...(phase.orderCap === null
            ? []
            : inputsOf(phase, own, site.currency).map((arm) => ({
                ...sumsOf(arm, 'revenue'),
                goal: 'revenue_capped' as const,
              }))),
        ].map((row) => ({ phase: phase.number, segment, ...row }));
      return [
        ...rowsOf('', figures),
        ...segments.flatMap((segment) =>
          rowsOf(segment, bySegment.find(({ value }) => value === segment)?.arms ?? []),
        ),
      ];
    }),
  );
  return rows.flat();
}

function sumsOf(arm: ArmInput, goal: Metric): Omit<ArmRow, 'phase' | 'segment'> {
  const sum = sumOf(arm, goal);
  return {
    goal,
    arm: arm.id,
    visitors: arm.visitors,
    did: isMoney(goal) ? arm.money.buyers : sum,
    sum,
    sumOfSquares: isMoney(goal) ? arm.money.squares : sum,
  };
}
