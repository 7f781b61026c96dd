// Whether a bandit has anything left to find.
import { betaGrid, chanceBelow, type BetaGrid } from './beta-grid';
import { posteriors, type Prior } from './beta-binomial';
import { checkInside, type Rate } from './check-input';

/** No more than a rate can rise: from next to nothing to all. */
const MOST = 1e12;
const EXACT = 1e-9;

/**
 * By how much, relative, the best arm may still surpass the one that leads: the `confidence` quantile of (max θ − θ*) / θ*, θ* the rate of
 * the arm with the highest mean. 0 where the leader is the best with that chance. By quadrature and bisection. [Scott 2015, section 4.2]
 */
export function valueRemaining(arms: readonly Rate[], confidence = 0.95, prior: Prior = [1, 1]): number {
  checkInside('The confidence', confidence);
  const parameters = posteriors(arms, prior);
  const means = parameters.map(([a, b]) => a / (a + b));
  const leader = means.indexOf(Math.max(...means));
  const grid = betaGrid(parameters);
  if (chanceWithin(grid, leader, 0) >= confidence) return 0;
  let high = 0.01;
  while (high < MOST && chanceWithin(grid, leader, high) < confidence) high *= 4;
  let low = 0;
  while (high - low > EXACT * (1 + high)) {
    const middle = (low + high) / 2;
    if (chanceWithin(grid, leader, middle) < confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance that no other arm's rate is more than (1 + gain) times the leader's. */
function chanceWithin(grid: BetaGrid, leader: number, gain: number): number {
  const { density } = grid.arms[leader]!;
  const others = grid.arms.filter((_, index) => index !== leader);
  let chance = 0;
  for (const [point, x] of grid.points.entries()) {
    const part = grid.weights[point]! * density[point]!;
    if (part < 1e-14) continue;
    // Log odds of θ(1 + gain); none where that is more than all.
    const rest = 1 - gain * Math.exp(x);
    const moved = rest > 0 ? x + Math.log1p(gain) - Math.log(rest) : Infinity;
    chance += others.reduce((all, arm) => (all === 0 ? 0 : all * chanceBelow(grid, arm, moved)), part);
  }
  return chance;
}
