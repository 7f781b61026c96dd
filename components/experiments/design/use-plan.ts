'use client';
// How long the experiment in the form would take, from what visitors do as things are.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { HOLDOUT } from '@/core/assignment';
import { comparableMetrics, isAgainstNothing } from '@/core/experiments/check-design';
import type { ExperimentPlan } from '@/core/experiments/experiment';
import { natureOf } from '@/core/experiments/metric';
import {
  adviseOn,
  planExperiment,
  type Advice,
  type AdviceTerms,
  type Baseline,
  type Plan,
} from '@/core/experiments/plan-experiment';
import type { ExperimentView, Traffic } from '@/server/trpc/router';
import { comparedWith, sharesOf, type DesignValues } from './design-values';

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

export function usePlan(siteId: string, view: ExperimentView, values: DesignValues): PlanInSight {
  const trpc = useTRPC();
  const { data: traffic } = useQuery(
    trpc.experiments.traffic.queryOptions({ siteId, experimentId: view.experiment.id }),
  );
  return useMemo(() => planOf(view, values, traffic), [view, values, traffic]);
}

function planOf(view: ExperimentView, values: DesignValues, traffic: Traffic | undefined): PlanInSight {
  const { design, kind, arms, layer } = values;
  const { primary, control, plan: asked } = design;
  const isAgainst = isAgainstNothing(kind, control);
  const known = traffic && (isAgainst ? traffic.held : traffic.shown);
  const isShare = natureOf(primary).unit === 'share';
  const baseline =
    known?.[primary] ??
    (isShare && asked.baseline !== null && asked.baseline > 0 && asked.baseline < 1
      ? { mean: asked.baseline, deviation: null }
      : null);
  const coverage = (arms?.coverage ?? 1) * (layer.name.trim() === '' ? 1 : layer.share);
  const everybody = traffic?.visitorsPerDay ?? asked.visitorsPerDay;
  const perDay = everybody === null ? null : everybody * coverage;
  const shares = sharesToPlan(view, values);
  const terms: AdviceTerms | null =
    baseline && perDay !== null && shares.length > 1
      ? {
          baseline,
          perDay,
          shares,
          effect: asked.effect,
          power: asked.power,
          coverage,
          isAgainstNothing: isAgainst,
          leading: comparableMetrics(kind, comparedWith(view, values), control).flatMap((metric) => {
            const other = known?.[metric];
            const isLeading = natureOf(metric).known === 'leading' && natureOf(metric).wanted === 'more';
            return other && isLeading && metric !== primary ? [{ metric, baseline: other }] : [];
          }),
        }
      : null;
  const plan = terms && planExperiment(terms);
  return {
    traffic,
    baseline,
    perDay,
    plan,
    isReckoned: terms !== null,
    advice: terms ? adviseOn(terms) : [],
    kept: {
      baseline: baseline?.mean ?? asked.baseline,
      visitorsPerDay: everybody,
      visitors: plan?.visitors ?? null,
    },
  };
}

/** What is compared with comes first; arms that nobody is sent to are left out. */
function sharesToPlan({ site, campaign }: ExperimentView, { kind, arms, design }: DesignValues): number[] {
  const held = arms?.holdout ?? site.holdout;
  if (kind === 'holdout' || kind === 'site' || !arms || !campaign)
    return [held, 1 - held].filter((share) => share > 0);
  const shares = sharesOf(arms);
  const control = design.control === '' ? (campaign.variants[0]?.id ?? '') : design.control;
  const others = campaign.variants.filter(({ id }) => id !== control).map(({ id }) => shares[id] ?? 0);
  const first = control === HOLDOUT ? held : (shares[control] ?? 0);
  return first > 0 ? [first, ...others.filter((share) => share > 0)] : [];
}
