// What visitors of each arm went through, one after the other: exposed, shown, each step, the goal. Pure.
import { goalFigure, type GoalKind } from '@/core/goal-figure';
import type { Step } from '@/core/campaign/document';
import type { StepFigure } from '../ingest/event-store';
import type { ArmView } from './list-arms';

/** Visitors who got there, each counted once per phase. Somebody may get somewhere without having been at what stands before it. */
export type Rung = { visitors: number } & (
  | { kind: 'exposed' | 'shown' }
  /** The goal; `ordered` where that is money, which visitors cannot be counted by. */
  | { kind: 'goal'; goal: Exclude<GoalKind, 'revenue'> }
  | { kind: 'step'; id: string; name: string }
  /** No release that runs now has it. */
  | { kind: 'gone'; id: string }
);

export interface ArmFunnel {
  arm: string;
  rungs: Rung[];
}

/**
 * @param arms without the holdout, which goes through nothing
 * @param stepsOf of each arm as it is designed now, the first one first
 */
export function makeFunnel(
  arms: readonly ArmView[],
  stepsOf: ReadonlyMap<string, readonly Pick<Step, 'id' | 'name'>[]>,
  counts: readonly StepFigure[],
  goal: GoalKind,
): ArmFunnel[] {
  return arms
    .filter(({ exposed }) => exposed > 0)
    .map((arm) => {
      const steps = stepsOf.get(arm.id) ?? [];
      const own = counts.filter((count) => count.arm === arm.id);
      const seen = (id: string) => own.find(({ step }) => step === id)?.visitors ?? 0;
      // Phases that began before steps were counted have none, and nobody saw nothing: then there is nothing to say of steps.
      const known = own.some(({ visitors }) => visitors > 0) || arm.shown === 0 ? steps : [];
      const gone = own.filter(({ step }) => !steps.some(({ id }) => id === step));
      const counted = goal === 'revenue' ? 'ordered' : goal;
      const figure = goalFigure(counted, arm, arm.exposed);
      return {
        arm: arm.id,
        rungs: [
          { kind: 'exposed', visitors: arm.exposed },
          { kind: 'shown', visitors: arm.shown },
          ...known.map(({ id, name }) => ({ kind: 'step' as const, id, name, visitors: seen(id) })),
          { kind: 'goal', goal: counted, visitors: figure.kind === 'rate' ? figure.count : 0 },
          ...gone
            .filter(({ visitors }) => visitors > 0)
            .sort((a, b) => b.visitors - a.visitors || (a.step < b.step ? -1 : 1))
            .map(({ step, visitors }) => ({ kind: 'gone' as const, id: step, visitors })),
        ],
      };
    });
}
