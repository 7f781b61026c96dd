// What is known of each arm after its conversions, and what choosing it risks. Advice only: it does not stand being looked at repeatedly.
import { betaGrid, type BetaGrid } from './beta-grid';
import { checkLeast, checkPositive, checkRate, type Rate } from './check-input';

export type Prior = readonly [a: number, b: number];

export interface BetaBinomial {
  /** Chance of each arm to have the highest rate; adds up to 1. [Scott 2010] */
  best: number[];
  /** Expected rate of the best, whichever it is. */
  expectedMaximum: number;
  /** What is lost on average by choosing this arm, as a difference of rates. [Stucchio 2015] */
  expectedLoss: number[];
  /** Expected rate of each. */
  mean: number[];
}

/**
 * P(best)ᵢ = ∫ fᵢ ∏ⱼ≠ᵢ Fⱼ, lossᵢ = E[max] − μᵢ = ∫ Fᵢ (1 − ∏ⱼ≠ᵢ Fⱼ) dθ (the same, by parts, with nothing that cancels), by quadrature.
 * @param prior of every rate: Beta(a, b), all rates alike by default
 */
export function betaBinomial(arms: readonly Rate[], prior: Prior = [1, 1]): BetaBinomial {
  const parameters = posteriors(arms, prior);
  const grid = betaGrid(parameters);
  const best = arms.map(() => 0);
  const loss = arms.map(() => 0);
  for (let point = 0; point < grid.points.length; point++) addPoint(grid, point, best, loss);
  const mean = parameters.map(([a, b]) => a / (a + b));
  const leader = mean.indexOf(Math.max(...mean));
  return { best, expectedMaximum: (mean[leader] ?? 0) + (loss[leader] ?? 0), expectedLoss: loss, mean };
}

/** a, b of the rate of each arm. */
export function posteriors(arms: readonly Rate[], prior: Prior): [number, number][] {
  checkLeast('arms', arms.length, 1);
  checkPositive('a of the prior', prior[0]);
  checkPositive('b of the prior', prior[1]);
  return arms.map((arm, index) => {
    checkRate(`Arm ${index}`, arm);
    return [prior[0] + arm.conversions, prior[1] + (arm.visitors - arm.conversions)];
  });
}

function addPoint({ points, weights, arms }: BetaGrid, point: number, best: number[], loss: number[]): void {
  const x = points[point]!;
  const weight = weights[point]!;
  // dθ for the step in log odds: θ(1 − θ).
  const small = Math.exp(-Math.abs(x));
  const step = small / (1 + small) ** 2;
  // Chances that all others to the right are below, and that one of them is above.
  const count = arms.length;
  const [allBelow, oneAbove] = [new Float64Array(count + 1), new Float64Array(count + 1)];
  allBelow[count] = 1;
  for (let arm = count - 1; arm > 0; arm--) {
    const { below, above } = arms[arm]!;
    allBelow[arm] = allBelow[arm + 1]! * below[point]!;
    oneAbove[arm] = either(oneAbove[arm + 1]!, above[point]!);
  }
  // Those to the left.
  let [left, leftAbove] = [1, 0];
  for (let arm = 0; arm < count; arm++) {
    const { density, below, above } = arms[arm]!;
    best[arm]! += weight * density[point]! * left * allBelow[arm + 1]!;
    loss[arm]! += weight * step * below[point]! * either(leftAbove, oneAbove[arm + 1]!);
    left *= below[point]!;
    leftAbove = either(leftAbove, above[point]!);
  }
}

/** The chance of the one or the other. */
const either = (one: number, other: number) => one + other * (1 - one);
