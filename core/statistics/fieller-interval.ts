// The interval of a relative change. It agrees with the test of the difference by construction: it holds 0 exactly when that finds
// nothing, whichever of the two arms is called A. [Fieller 1954, JRSS B 16, 175–185]
import { checkCount, checkFinite } from './check-input';
import { StatisticsError } from './statistics-error';

export type RatioInterval =
  { status: 'bounded'; low: number; high: number } | { status: 'baseline-too-noisy' };

export interface FiellerInput {
  meanA: number;
  /** Of the mean, not of one visitor. */
  varianceA: number;
  meanB: number;
  varianceB: number;
  /** Half the width of the interval, in standard errors: 1.96, or `alwaysValidMultiplier`. */
  multiplier: number;
}

/**
 * Lifts for which (B − tA)² ≤ c²(vB + t²vA), t = 1 + lift. Bounded only where A² > c²vA.
 * @returns `low` and `high` as relative changes: 0.1 = 10 % more
 */
export function fiellerInterval({
  meanA,
  varianceA,
  meanB,
  varianceB,
  multiplier,
}: FiellerInput): RatioInterval {
  checkFinite('The mean of B', meanB);
  checkCount('The variance of B', varianceB);
  return ratioInterval({
    change: meanB - meanA,
    base: meanA,
    changeVariance: varianceA + varianceB,
    baseVariance: varianceA,
    covariance: -varianceA,
    multiplier,
  });
}

interface RatioInput {
  change: number;
  base: number;
  changeVariance: number;
  baseVariance: number;
  /** Of the change and the base. */
  covariance: number;
  multiplier: number;
}

/** Ratios L = change / base for which (change − L base)² ≤ c² Var(change − L base). */
export function ratioInterval(input: RatioInput): RatioInterval {
  const { change, base, changeVariance, baseVariance, covariance, multiplier } = input;
  checkFinite('The base', base);
  checkFinite('The change', change);
  checkCount('The variance of the base', baseVariance);
  checkCount('The variance of the change', changeVariance);
  checkFinite('The covariance', covariance);
  if (Number.isNaN(multiplier) || multiplier < 0)
    throw new StatisticsError('not-a-count', `The multiplier is ${multiplier}`);
  const noisy = { status: 'baseline-too-noisy' } as const;
  if (base === 0 || multiplier === Infinity) return noisy;
  // All in units of the base, so that nothing overflows; c² within the variances.
  const unit = (variance: number) => (multiplier * multiplier * (variance / base)) / base;
  const d = change / base;
  const [v, u, w] = [unit(changeVariance), unit(baseVariance), unit(covariance)];
  // a L² − 2 b L + c ≤ 0
  const [a, b, c] = [1 - u, d - w, d * d - v];
  if (!(a > 0)) return noisy;
  // b² − a c, written as a sum of what cannot be negative.
  const spread = u === 0 ? v : (Math.max(0, u * v - w * w) / u) * a + (d * u - w) ** 2 / u;
  const root = Math.sqrt(spread);
  // The root in which nothing cancels, and the other one by their product c / a.
  const far = b >= 0 ? b + root : b - root;
  const near = far === 0 ? 0 : c / far;
  const [low, high] = far / a <= near ? [far / a, near] : [near, far / a];
  return Number.isFinite(low) && Number.isFinite(high) ? { status: 'bounded', low, high } : noisy;
}
