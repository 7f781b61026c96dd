// Ratios of two things that one visitor may do several times, such as clicks for each time shown. What belongs to one visitor hangs
// together, so the visitor is what is drawn, not the view.
import { checkCount, checkFinite } from './check-input';
import type { Estimate } from './compare-means';
import { StatisticsError } from './statistics-error';

/** Sums over visitors of the numerator m and the denominator d. */
export interface RatioSums {
  n: number;
  sum: number;
  sumSquares: number;
  denominator: number;
  denominatorSquares: number;
  /** Σ m · d */
  products: number;
}

/**
 * R = Σm / Σd with its variance by the delta method: Var(mᵢ − R dᵢ) / (n d̄²). Without anything to divide by: 0, of which nothing is known.
 * [Deng, Knoblich & Lu 2018, KDD, eq. 4]
 */
export function ratioMean(sums: RatioSums): Estimate {
  const { n, sum, sumSquares, denominator, denominatorSquares, products } = sums;
  checkCount('n', n);
  for (const one of [sum, products]) checkFinite('A sum', one);
  for (const one of [sumSquares, denominator, denominatorSquares]) checkCount('A sum', one);
  if (n === 0 || denominator === 0) {
    if (sum !== 0 && denominator === 0)
      throw new StatisticsError('impossible-sums', 'Something was done, of nothing that could be');
    return { mean: 0, variance: Infinity };
  }
  const mean = sum / denominator;
  // Σ (mᵢ − R dᵢ)²; their mean is 0 by the choice of R.
  const around = sumSquares - 2 * mean * products + mean * mean * denominatorSquares;
  const variance = n <= 1 ? Infinity : ((Math.max(0, around) / (n - 1)) * n) / denominator ** 2;
  return { mean, variance };
}
