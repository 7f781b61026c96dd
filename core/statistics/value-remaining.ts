// Whether a bandit has anything left to find.
import { posteriors, type Prior } from './beta-binomial';
import { bordersOf, dropAt } from './beta-curve';
import { betaGrid, chanceBelow, type BetaGrid } from './beta-grid';
import { checkInside, type Rate } from './check-input';
import { NODES, POINTS, WEIGHTS } from './gauss-legendre';

/** No more than a rate can rise: from next to nothing to all. */
const MOST = 1e12;
const EXACT = 1e-8;
/** Where the leader's density has fallen by so much, nothing is left to add: e^−35. */
const DEPTH = 35;

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

/** The chance that no other arm's rate is more than (1 + gain) times the leader's: ∫ f* ∏ Fⱼ(θ(1 + gain)). */
function chanceWithin(grid: BetaGrid, leader: number, gain: number): number {
  const { curve, total } = grid.arms[leader]!;
  const others = grid.arms.filter((_, index) => index !== leader);
  const borders = bordersWithin(grid, leader, gain);
  let chance = 0;
  for (let panel = 1; panel < borders.length; panel++) {
    const half = (borders[panel]! - borders[panel - 1]!) / 2;
    for (let node = 0; node < POINTS; node++) {
      const x = borders[panel - 1]! + half * (1 + NODES[node]!);
      const part = (half * WEIGHTS[node]! * Math.exp(-dropAt(curve, x - curve.peak))) / total;
      const moved = move(x, gain);
      chance += others.reduce((all, arm) => (all === 0 ? 0 : all * chanceBelow(grid, arm, moved)), part);
    }
  }
  return chance;
}

/** Log odds of θ(1 + gain); without end where that is more than all. */
function move(x: number, gain: number): number {
  const rest = 1 - gain * Math.exp(x);
  return rest > 0 ? x + Math.log1p(gain) - Math.log(rest) : Infinity;
}

/** Those of the leader, and of the others where they come to lie when they are moved, so that each can be followed. */
function bordersWithin({ arms }: BetaGrid, leader: number, gain: number): number[] {
  const { curve } = arms[leader]!;
  const own = [...bordersOf(curve)].filter((x) => dropAt(curve, x - curve.peak) < DEPTH);
  const [first, last] = [own[0]!, own[own.length - 1]!];
  // The other way: log odds of θ / (1 + gain); all of the rate comes to lie where move() has its end.
  const back = (x: number) => x - Math.log1p(gain) - Math.log1p((gain / (1 + gain)) * Math.exp(x));
  const moved = arms.flatMap((arm, index) =>
    index === leader ? [] : [...bordersOf(arm.curve)].map((x) => (x > 700 ? -Math.log(gain) : back(x))),
  );
  const inside = [...moved, -Math.log(gain)].filter((x) => x > first && x < last);
  return [...own, ...inside].sort((a, b) => a - b);
}
