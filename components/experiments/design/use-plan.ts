'use client';
// How long the experiment in the form would take, from what visitors do as things are.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import type { ExperimentPlan } from '@/core/experiments/experiment';
import type { Advice, Baseline, Plan } from '@/core/experiments/plan-experiment';
import type { ExperimentView, Traffic } from '@/server/trpc/router';
import type { DesignValues } from './design-values';
import type { planOf } from './plan-of';

export interface PlanInSight {
  traffic: Traffic | undefined;
  /** What is reckoned from: measured, or typed where nothing was. */
  baseline: Baseline | null;
  perDay: number | null;
  /** Null: something is missing, or no such change is possible. */
  plan: Plan | null;
  /** Everything is there that a plan takes. */
  isReckoned: boolean;
  advice: Advice[];
  /** As the design keeps it. */
  kept: Pick<ExperimentPlan, 'baseline' | 'visitorsPerDay' | 'visitors'>;
}

/** Undefined until the code that reckons is here. */
export function usePlan(siteId: string, view: ExperimentView, values: DesignValues): PlanInSight | undefined {
  const trpc = useTRPC();
  const { data: traffic } = useQuery(
    trpc.experiments.traffic.queryOptions({ siteId, experimentId: view.experiment.id }),
  );
  const [reckon, setReckon] = useState<typeof planOf>();
  useEffect(() => {
    // Without it the design can be saved all the same; what was reckoned before stays.
    void import('./plan-of').then(
      (module) => setReckon(() => module.planOf),
      () => undefined,
    );
  }, []);
  return useMemo(() => reckon?.(view, values, traffic), [reckon, view, values, traffic]);
}
