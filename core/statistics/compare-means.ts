// Two arms by what visitors left on average, right however often it is looked at.
import { alwaysValidMultiplier, alwaysValidP } from './always-valid';
import { checkCount, checkFinite } from './check-input';
import { fiellerInterval, type RatioInterval } from './fieller-interval';
import { StatisticsError } from './statistics-error';

/** Sums over visitors, those included who left nothing. */
export interface Sums {
  n: number;
  sum: number;
  sumSquares: number;
}

/** A mean and the variance of it (not of one visitor); Infinity while it cannot be told. */
export interface Estimate {
  mean: number;
  variance: number;
}

export interface MeansComparison {
  difference: { estimate: number; low: number; high: number };
  /** `estimate` is null where the baseline is 0. */
  lift: RatioInterval & { estimate: number | null };
  pValue: number;
}

/** What rounding may do to a sum of squares. */
const ROUNDING = 1e-9;

/** Mean of a visitor, with the variance of that mean (n − 1 in the denominator). */
export function meanOf({ n, sum, sumSquares }: Sums): Estimate {
  checkCount('n', n);
  checkFinite('The sum', sum);
  checkCount('The sum of squares', sumSquares);
  if (n === 0) {
    if (sum !== 0 || sumSquares !== 0)
      throw new StatisticsError('impossible-sums', 'Nobody is there to leave anything');
    return { mean: 0, variance: Infinity };
  }
  const mean = sum / n;
  const around = sumSquares - mean * sum;
  if (around < -ROUNDING * sumSquares)
    throw new StatisticsError(
      'impossible-sums',
      `Squares of ${sumSquares} cannot go with a sum of ${sum} of ${n}`,
    );
  // One visitor says nothing of how far others lie apart.
  return { mean, variance: n <= 1 ? Infinity : Math.max(0, around) / (n - 1) / n };
}

/**
 * Difference B − A with its confidence sequence, the relative lift by Fieller with the same width, and the always-valid p-value.
 * While the variance is unknown (fewer than two visitors in an arm, or nobody in both differs from the others) nothing is claimed:
 * an interval without ends and p = 1.
 * @param tuning visitors of both arms together that the comparison was planned for
 */
export function compareMeans(input: { a: Sums; b: Sums; alpha: number; tuning: number }): MeansComparison {
  const { a, b, alpha, tuning } = input;
  return compareEstimates({ a: meanOf(a), b: meanOf(b), n: a.n + b.n, alpha, tuning });
}

/** The same of means that were estimated otherwise: of ratios, adjusted, or weighted by period. */
export function compareEstimates(input: {
  a: Estimate;
  b: Estimate;
  /** Visitors of both arms. */
  n: number;
  alpha: number;
  tuning: number;
}): MeansComparison {
  const { a, b, ...terms } = input;
  const estimate = b.mean - a.mean;
  const error = Math.sqrt(a.variance + b.variance);
  const relative = a.mean === 0 ? null : estimate / a.mean;
  const lift = relative !== null && Number.isFinite(relative) ? relative : null;
  const multiplier = alwaysValidMultiplier(terms);
  const reach = multiplier * error;
  if (!(error > 0) || !Number.isFinite(reach))
    return {
      difference: { estimate, low: -Infinity, high: Infinity },
      lift: { status: 'baseline-too-noisy', estimate: lift },
      pValue: 1,
    };
  const interval = fiellerInterval({
    meanA: a.mean,
    varianceA: a.variance,
    meanB: b.mean,
    varianceB: b.variance,
    multiplier,
  });
  return {
    difference: { estimate, low: estimate - reach, high: estimate + reach },
    lift: { ...interval, estimate: lift },
    pValue: alwaysValidP(estimate / error, terms),
  };
}
