// The same comparison within each segment that was declared beforehand: drawn towards each other, because small groups swing.
import { HOLDOUT } from '@/core/assignment';
import { natureOf, type Metric } from '@/core/experiments/metric';
import { heldOutGain, segmentEffects } from '@/core/statistics';
import type { SegmentResult, SegmentsResult } from './analysis';
import { isMoney, sumOf, type ArmInput } from './arm-input';

export interface SegmentInput {
  /** Key. */
  segment: string;
  arms: readonly ArmInput[];
  /** Those of its visitors whom chance put aside, to judge on them what was chosen on the others; null: nobody was. */
  heldOut: readonly ArmInput[] | null;
}

interface SegmentTerms {
  metric: Metric;
  control: string;
  /** Error allowed for the gain. */
  alpha: number;
}

/** Share of false alarms among the segments said to differ. */
const Q = 0.1;

export function compareSegments(
  segments: readonly SegmentInput[],
  { metric, control, alpha }: SegmentTerms,
): SegmentsResult {
  const ids =
    segments[0]?.arms.map(({ id }) => id).filter((id) => natureOf(metric).inShop || id !== HOLDOUT) ?? [];
  const others = isMoney(metric) ? [] : ids.filter((id) => id !== control && id !== HOLDOUT);
  const effects = others.map((arm) => ({
    arm,
    ...segmentEffects(
      segments.map(({ arms }) => ({ a: countsOf(arms, control, metric), b: countsOf(arms, arm, metric) })),
      Q,
    ),
  }));
  return {
    heterogeneity: effects.map(({ arm, heterogeneity }) => ({ arm, ...heterogeneity })),
    rows: segments.map(({ segment, arms }, index): SegmentResult => {
      const able = arms.filter(({ id }) => ids.includes(id));
      return {
        segment,
        visitors: able.reduce((sum, { visitors }) => sum + visitors, 0),
        arms: able.map((arm) => ({ id: arm.id, visitors: arm.visitors, sum: sumOf(arm, metric) })),
        comparisons: effects.map(({ arm, segments: found }) => {
          const own = found[index];
          const isKnown = own?.status === 'ok';
          return { arm, lift: isKnown ? own.shrunkenLift : null, differs: isKnown && own.rejected };
        }),
      };
    }),
    gain: isMoney(metric) ? null : gainOf(segments, ids, metric, alpha),
    messages: segments.flatMap(({ segment, arms }) => {
      const best = bestOf(arms, ids, metric);
      return best === undefined ? [] : [{ segment, arm: best }];
    }),
  };
}

function countsOf(arms: readonly ArmInput[], id: string, metric: Metric) {
  const arm = arms.find((one) => one.id === id);
  return { conversions: arm ? sumOf(arm, metric) : 0, visitors: arm?.visitors ?? 0 };
}

/** The variant with the most for each visitor; undefined: nobody did anything. */
function bestOf(arms: readonly ArmInput[], ids: readonly string[], metric: Metric): string | undefined {
  const sign = natureOf(metric).wanted === 'more' ? 1 : -1;
  const rate = (arm: ArmInput) => (sign * sumOf(arm, metric)) / arm.visitors;
  const able = arms.filter(({ id, visitors }) => ids.includes(id) && id !== HOLDOUT && visitors > 0);
  return able.some((arm) => sumOf(arm, metric) > 0)
    ? able.toSorted((a, b) => rate(b) - rate(a))[0]?.id
    : undefined;
}

function gainOf(
  segments: readonly SegmentInput[],
  ids: readonly string[],
  metric: Metric,
  alpha: number,
): SegmentsResult['gain'] {
  const shown = ids.filter((id) => id !== HOLDOUT);
  const halves = segments.flatMap(({ arms, heldOut }) => {
    if (!heldOut) return [];
    const judged = shown.map((id) => countsOf(heldOut, id, metric));
    const all = shown.map((id) => countsOf(arms, id, metric));
    const chosenOn = all.map(({ conversions, visitors }, index) => ({
      conversions: conversions - (judged[index]?.conversions ?? 0),
      visitors: visitors - (judged[index]?.visitors ?? 0),
    }));
    return [{ chosenOn, judgedOn: judged }];
  });
  if (halves.length !== segments.length || shown.length < 2) return null;
  const gain = heldOutGain(halves, { alpha, wanted: natureOf(metric).wanted });
  return gain && { estimate: gain.estimate, low: gain.low, high: gain.high };
}
