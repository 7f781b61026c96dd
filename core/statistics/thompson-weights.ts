// How a bandit shares out new visitors. [Thompson 1933; Scott 2010]
import { checkInside, checkLeast, checkShare } from './check-input';
import { StatisticsError } from './statistics-error';

/**
 * f + (1 − kf) · P(best) for each of k arms, so that none gets less than the floor f and all add up to 1.
 * @param best chances of being the best, adding up to 1
 * @param floor 0 … 1/k, of what the arms share
 * @param holdout share of all visitors that the bandit never touches; when above 0 it comes first in the answer, and the arms share the rest
 */
export function thompsonWeights(input: {
  best: readonly number[];
  floor: number;
  holdout: number;
}): number[] {
  const { best, floor, holdout } = input;
  checkLeast('arms', best.length, 1);
  for (const chance of best) checkShare('A chance of being the best', chance);
  checkShare('The floor', floor * best.length);
  if (holdout !== 0) checkInside('The holdout', holdout);
  const total = best.reduce((sum, chance) => sum + chance, 0);
  if (Math.abs(total - 1) > 1e-6)
    throw new StatisticsError('not-a-share', `Chances of being the best add up to ${total}`);
  const left = 1 - floor * best.length;
  const weights = best.map((chance) => (1 - holdout) * (floor + (left * chance) / total));
  return holdout > 0 ? [holdout, ...weights] : weights;
}
