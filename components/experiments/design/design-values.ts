// What the form of an experiment holds: the design, and how visitors are shared among the arms, which the campaign's draft keeps.
import type { ArmsToCompare } from '@/core/experiments/check-design';
import type { ExperimentDesign, ExperimentKind } from '@/core/experiments/experiment';
import type { ExperimentView } from '@/server/trpc/router';

export interface ArmValues {
  /** By variant, 0–1; relative to each other. */
  weights: Record<string, number>;
  holdout: number;
  coverage: number;
}

export interface DesignValues {
  name: string;
  kind: ExperimentKind;
  design: ExperimentDesign;
  layer: { name: string; share: number };
  /** Null: it is of a site, whose arms are set elsewhere. */
  arms: ArmValues | null;
}

export function valuesOf({ experiment, campaign }: ExperimentView): DesignValues {
  const { name, kind, design, layer } = experiment;
  return { name, kind, design, layer, arms: campaign && armsOf(campaign) };
}

function armsOf({ variants, holdout, coverage }: NonNullable<ExperimentView['campaign']>): ArmValues {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  return {
    weights: Object.fromEntries(
      variants.map(({ id, weight }) => [id, total > 0 ? weight / total : 1 / variants.length]),
    ),
    holdout,
    coverage,
  };
}

/** What would be compared with these values. */
export function comparedWith(
  { drafted }: Pick<ExperimentView, 'drafted'>,
  { arms }: Pick<DesignValues, 'arms'>,
): ArmsToCompare {
  if (!arms) return drafted;
  return {
    ...drafted,
    holdout: arms.holdout,
    variants: drafted.variants.map(({ id, weight }) => ({ id, weight: arms.weights[id] ?? weight })),
  };
}

/** Share of those who take part that each variant gets, 0–1. */
export function sharesOf({ weights, holdout }: ArmValues): Record<string, number> {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(
    Object.entries(weights).map(([id, weight]) => [id, total > 0 ? ((1 - holdout) * weight) / total : 0]),
  );
}

export function evenWeights(weights: Record<string, number>): Record<string, number> {
  const ids = Object.keys(weights);
  return Object.fromEntries(ids.map((id) => [id, 1 / ids.length]));
}
