// Whether an effect differs between segments that were declared beforehand, and in which.
import { checkInside, checkRate, type Rate } from './check-input';
import { chiSquaredTail } from './chi-squared-tail';
import { twoSidedTail } from './distributions';

export interface SegmentEffect {
  /** ln(rate of B / rate of A); 0 where it cannot be told. */
  logRiskRatio: number;
  /** Infinity where it cannot be told. */
  variance: number;
  /** Relative change, drawn towards what all segments have in common as far as it is uncertain. */
  shrunkenLift: number;
  /** Differs from the others. Believe it only where `heterogeneity.pValue` is small too. */
  rejected: boolean;
  /** `no-conversions`: nobody converted in A or in B, so its own effect is unknown; it is shown as the common one. */
  status: 'ok' | 'no-conversions';
}

export interface SegmentEffects {
  /** Cochran's Q. */
  heterogeneity: { q: number; degreesOfFreedom: number; pValue: number };
  /** How far effects truly differ, as a variance of log risk ratios. [DerSimonian & Laird 1986] */
  tauSquared: number;
  segments: SegmentEffect[];
}

interface Known {
  index: number;
  effect: number;
  variance: number;
}

/**
 * Log risk ratios with variance 1/xB − 1/nB + 1/xA − 1/nA, Cochran's Q, τ² by DerSimonian and Laird, empirical-Bayes shrinkage around
 * the random-effects mean, and a step-down search: the most extreme segment against the others, then the next, until p > q / left.
 * @param q share of those found that may be wrong, 0–1
 */
export function segmentEffects(segments: readonly { a: Rate; b: Rate }[], q: number): SegmentEffects {
  checkInside('q', q);
  const known: Known[] = [];
  for (const [index, { a, b }] of segments.entries()) {
    checkRate(`A of segment ${index}`, a);
    checkRate(`B of segment ${index}`, b);
    if (a.conversions === 0 || b.conversions === 0) continue;
    const effect = Math.log(b.conversions / b.visitors) - Math.log(a.conversions / a.visitors);
    known.push({ index, effect, variance: varianceOf(a) + varianceOf(b) });
  }
  const heterogeneity = cochran(known);
  const tauSquared = betweenVariance(known, heterogeneity);
  const common = weightedMean(known, tauSquared);
  const rejected = stepDown(known, q);
  const told = new Map(known.map((one) => [one.index, one]));
  return {
    heterogeneity,
    tauSquared,
    segments: segments.map((_, index) => {
      const { effect = 0, variance = Infinity } = told.get(index) ?? {};
      const own = tauSquared === 0 ? 0 : tauSquared / (tauSquared + variance);
      return {
        logRiskRatio: effect,
        variance,
        shrunkenLift: Math.expm1(common + own * (effect - common)),
        rejected: rejected.has(index),
        status: told.has(index) ? 'ok' : 'no-conversions',
      };
    }),
  };
}

/** Of a log rate. Where everybody converted it would be 0, as if nobody else ever could not: half a visitor more is counted. */
function varianceOf({ conversions, visitors }: Rate): number {
  const all = conversions === visitors ? visitors + 0.5 : visitors;
  return (all - conversions) / conversions / all;
}

function weightedMean(known: readonly Known[], tauSquared: number): number {
  let [weights, sum] = [0, 0];
  for (const { effect, variance } of known) {
    weights += 1 / (variance + tauSquared);
    sum += effect / (variance + tauSquared);
  }
  return weights === 0 ? 0 : sum / weights;
}

function cochran(known: readonly Known[]): SegmentEffects['heterogeneity'] {
  const pooled = weightedMean(known, 0);
  const degreesOfFreedom = Math.max(0, known.length - 1);
  const q = known.reduce((sum, { effect, variance }) => sum + (effect - pooled) ** 2 / variance, 0);
  return { q, degreesOfFreedom, pValue: degreesOfFreedom === 0 ? 1 : chiSquaredTail(q, degreesOfFreedom) };
}

function betweenVariance(
  known: readonly Known[],
  { q, degreesOfFreedom }: SegmentEffects['heterogeneity'],
): number {
  const weights = known.map(({ variance }) => 1 / variance);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const scale = sum - squares / sum;
  return scale > 0 ? Math.max(0, (q - degreesOfFreedom) / scale) : 0;
}

function stepDown(known: readonly Known[], q: number): Set<number> {
  const rejected = new Set<number>();
  let left = [...known];
  while (left.length > 1) {
    const extremes = left.map((one) => ({ index: one.index, z: contrast(one, left) }));
    const { index, z } = extremes.reduce((far, one) => (Math.abs(one.z) > Math.abs(far.z) ? one : far));
    if (twoSidedTail(z) > q / left.length) break;
    rejected.add(index);
    left = left.filter((one) => one.index !== index);
  }
  return rejected;
}

/** How far, in standard errors, one lies from the inverse-variance mean of the others. */
function contrast(one: Known, all: readonly Known[]): number {
  const others = all.filter(({ index }) => index !== one.index);
  const weights = others.reduce((sum, { variance }) => sum + 1 / variance, 0);
  return (one.effect - weightedMean(others, 0)) / Math.sqrt(one.variance + 1 / weights);
}
