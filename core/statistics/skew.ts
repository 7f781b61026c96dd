// Few large orders make sums of money uneven. What tames them, and how many visitors it takes until their mean can be gone by.
import { checkCount, checkFinite, checkInside } from './check-input';
import type { Sums } from './compare-means';

/**
 * The amount that 99 % of orders stay below (or another share), to which larger ones are cut: to be fixed before the comparison starts.
 * Null: there are no orders to go by. [Quantile as R's type 7, Hyndman & Fan 1996]
 */
export function orderCap(orders: readonly number[], share = 0.99): number | null {
  checkInside('The share', share);
  for (const order of orders) checkCount('An order', order);
  const sorted = Float64Array.from(orders).sort();
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  if (below === undefined) return null;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
}

/** Third standardised moment of visitors; 0 while they are alike. [Fisher–Pearson g₁] */
export function skewOf({ n, sum, sumSquares, sumCubes }: Sums & { sumCubes: number }): number {
  checkCount('n', n);
  for (const one of [sum, sumSquares, sumCubes]) checkFinite('A sum', one);
  if (n === 0) return 0;
  const mean = sum / n;
  const variance = sumSquares / n - mean * mean;
  if (!(variance > 1e-14 * (sumSquares / n))) return 0;
  return (sumCubes / n - 3 * mean * (sumSquares / n) + 2 * mean ** 3) / variance ** 1.5;
}

/** Visitors of each arm from which on the mean is near enough to normal: 355 · skew². [Kohavi et al. 2014, KDD, section 3.5] */
export function visitorsForSkew(skew: number): number {
  checkFinite('The skew', skew);
  return 355 * skew * skew;
}
