// Means after a bandit. Its shares change while the times change too, so that raw means mix what an arm does with when it was shown.
// Each period counts by its visitors, whatever the shares in it were. [Hadad et al. 2021, arXiv 1911.02768; stratified by period]
import { checkLeast } from './check-input';
import { meanOf, type Estimate, type Sums } from './compare-means';
import { StatisticsError } from './statistics-error';

/** What is left out: periods in which an arm has fewer visitors, whose mean or variance nobody knows. */
const LEAST = 2;

/**
 * Σ (Nₜ/N) mean(t, arm) with variance Σ (Nₜ/N)² var(t, arm), over the periods that all arms have at least two visitors of: arms are compared
 * over the same times. Without any, nothing is known.
 * @param periods of each, the sums of every arm
 */
export function periodWeightedMeans(periods: readonly (readonly Sums[])[]): {
  arms: Estimate[];
  /** Share of all visitors that is in the periods that count, 0–1. */
  covered: number;
} {
  checkLeast('periods', periods.length, 1);
  const width = periods[0]?.length ?? 0;
  checkLeast('arms', width, 1);
  let [counted, all] = [0, 0];
  const arms = Array.from({ length: width }, () => ({ mean: 0, variance: 0 }));
  for (const period of periods) {
    if (period.length !== width)
      throw new StatisticsError('lengths-differ', `The number of arms of a period is ${period.length}`);
    const estimates = period.map(meanOf);
    const visitors = period.reduce((sum, { n }) => sum + n, 0);
    all += visitors;
    if (period.some(({ n }) => n < LEAST)) continue;
    counted += visitors;
    for (const [arm, { mean, variance }] of estimates.entries()) {
      const sums = arms[arm]!;
      sums.mean += visitors * mean;
      sums.variance += visitors * visitors * variance;
    }
  }
  if (counted === 0) return { arms: arms.map(() => ({ mean: 0, variance: Infinity })), covered: 0 };
  return {
    arms: arms.map(({ mean, variance }) => ({ mean: mean / counted, variance: variance / counted ** 2 })),
    covered: counted / all,
  };
}
