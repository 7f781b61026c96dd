// Figures → what can be said of them. Pure: the same figures give the same words.
import { HOLDOUT } from '@/core/assignment';
import { ALL_SHOWN, ALPHA, type ExperimentDesign, type ExperimentKind } from '@/core/experiments/experiment';
import type { Analysis, MetricResult } from './analysis';
import { addArms, poolShown, type ArmInput } from './arm-input';
import { checkHealth, type HealthInput } from './check-health';
import { compareMetric } from './compare-metric';
import { addUp, makeSequence, pointOf, type DayInput } from './make-sequence';
import { compareSegments, type SegmentInput } from './compare-segments';
import { compareSplit, type SplitInput } from './compare-split';
import { reachVerdict } from './reach-verdict';

export interface AnalysisInput extends Omit<HealthInput, 'arms'> {
  kind: ExperimentKind;
  design: ExperimentDesign;
  /** In the order of their letters. */
  arms: readonly ArmInput[];
  /** Those first exposed in each day since the start; the days are 24 hours each, counted from it. */
  days: readonly DayInput[];
  /** ms since the phase began. */
  elapsed: number;
  /** Of the segments that were declared; empty: none. */
  segments: readonly SegmentInput[];
  /** Of everybody, by what they have one value of; empty: nobody looks. */
  splits: readonly SplitInput[];
  /** What orders are cut to, minor units; null: nothing. */
  cap: number | null;
}

const DAY_MS = 24 * 3_600_000;
/** Where nobody planned: enough for money to be compared about when most experiments end. */
export const USUAL_PLAN = 20_000;

export function analyse({
  kind,
  design,
  arms,
  days,
  elapsed,
  segments,
  splits,
  cap,
  ...signs
}: AnalysisInput): Analysis {
  const health = checkHealth({ ...signs, arms });
  const compared = mergeFor(kind, arms);
  const control = controlOf(kind, design, compared);
  const { plan } = design;
  const merged = days.map(({ at, arms: own }) => ({ at, arms: mergeFor(kind, own) }));
  const terms = {
    control,
    alpha: ALPHA,
    planned: plan.visitors ?? USUAL_PLAN,
    effect: plan.effect,
    ...(kind === 'bandit' && { days: merged }),
  };
  const metrics = [
    compareMetric(design.primary, 'primary', compared, terms),
    ...design.secondary.map((metric) => compareMetric(metric, 'secondary', compared, terms)),
    ...design.guardrails.map((metric) => compareMetric(metric, 'guardrail', compared, terms)),
  ];
  const [primary] = metrics as [MetricResult, ...MetricResult[]];
  const pairs = primary.comparisons.map((one) => ({
    control: one.control,
    arm: one.arm,
    alpha: one.sheet.alpha,
  }));
  const asked = { metric: design.primary, control, alpha: ALPHA };
  const merge = <One extends { arms: readonly ArmInput[]; heldOut?: readonly ArmInput[] | null }>(
    one: One,
  ): One => ({
    ...one,
    arms: mergeFor(kind, one.arms),
    ...(one.heldOut && { heldOut: mergeFor(kind, one.heldOut) }),
  });
  const drawing = { metric: design.primary, planned: terms.planned, effect: terms.effect };
  const weeks = Math.floor(elapsed / DAY_MS / 7);
  const weekEnd = weeks > 0 ? addUp(merged)[weeks * 7 - 1] : undefined;
  const atWeek = new Map(
    pairs.flatMap(({ control: base, arm, alpha }) =>
      (weekEnd ? pointOf(weekEnd, base, arm, { ...drawing, alpha }) : []).map(
        (point) => [arm, point] as const,
      ),
    ),
  );
  return {
    verdict: reachVerdict({
      kind,
      health,
      metrics,
      atWeek: weekEnd ? atWeek : null,
      days: elapsed / DAY_MS,
      visitors: compared.reduce((sum, { visitors }) => sum + visitors, 0),
      planned: plan.visitors,
    }),
    health,
    metrics,
    sequence: makeSequence(merged, pairs, drawing),
    segments: segments.length === 0 ? null : compareSegments(segments.map(merge), asked),
    ...(splits.length > 0 && {
      splits: splits.map(({ dimension, values }) =>
        compareSplit({ dimension, values: values.map(merge) }, asked),
      ),
    }),
    cap,
  };
}

/** Where the question is whether to show anything, everything that is shown is one arm. */
function mergeFor(kind: ExperimentKind, arms: readonly ArmInput[]): ArmInput[] {
  if (kind !== 'holdout' && kind !== 'site') return [...arms];
  const holdout = arms.filter(({ id }) => id === HOLDOUT);
  const shown = poolShown(arms);
  const [first, ...others] = holdout;
  const held = first && others.reduce<ArmInput>(addArms, first);
  return [...(held ? [held] : []), ...(shown ? [{ ...shown, id: ALL_SHOWN }] : [])];
}

/** The arm that the others are compared with. */
export function controlOf(
  kind: ExperimentKind,
  { control }: Pick<ExperimentDesign, 'control'>,
  arms: readonly Pick<ArmInput, 'id' | 'share'>[],
): string {
  if (kind === 'holdout' || kind === 'site') return HOLDOUT;
  const variants = arms.filter(({ id }) => id !== HOLDOUT);
  return control || (variants.find(({ share }) => share > 0) ?? variants[0])?.id || '';
}
