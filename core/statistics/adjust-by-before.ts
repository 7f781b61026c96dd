// CUPED: what visitors did before explains a part of what they do now, and that part is taken out of the noise. Only of those of whom
// something is known from before; all others stay as they are. [Deng, Xu, Kohavi & Walker 2013, WSDM, eq. 4]
import { checkCount, checkFinite, checkLeast } from './check-input';
import { meanOf, type Estimate, type Sums } from './compare-means';

export interface SumsWithBefore extends Sums {
  /** Over the visitors of whom it is known what they did before. */
  before: {
    n: number;
    /** Of what they did before: x. */
    sum: number;
    sumSquares: number;
    /** Of what they did since: y. */
    outcome: number;
    /** Σ x · y */
    products: number;
  };
}

export interface Adjusted {
  /** What one unit before is worth since: cov(x, y) / var(x) within arms, pooled over all. */
  theta: number;
  arms: Estimate[];
}

/**
 * Means of y − θ(x − x̄), x̄ over all arms, with their variances. Arms are drawn by lot, so that x is alike in them but for chance, and
 * taking it out moves no true difference. Where nothing is known from before, θ is 0 and means stay what they are.
 */
export function adjustByBefore(arms: readonly SumsWithBefore[]): Adjusted {
  checkLeast('arms', arms.length, 1);
  for (const { before } of arms) checkBefore(before);
  const centre = divide(
    total(arms, ({ sum }) => sum),
    total(arms, ({ n }) => n),
  );
  const covariance = total(arms, ({ n, sum, outcome, products }) => products - divide(sum * outcome, n));
  const variance = total(arms, ({ n, sum, sumSquares }) => Math.max(0, sumSquares - divide(sum * sum, n)));
  const theta = variance > 0 ? covariance / variance : 0;
  return { theta, arms: arms.map((arm) => adjustArm(arm, theta, centre)) };
}

function adjustArm(arm: SumsWithBefore, theta: number, centre: number): Estimate {
  const { n, sum, sumSquares, before } = arm;
  // Of z = x − x̄, 0 for those of whom nothing is known.
  const z = before.sum - before.n * centre;
  const zz = Math.max(0, before.sumSquares - 2 * centre * before.sum + before.n * centre * centre);
  const yz = before.products - centre * before.outcome;
  const adjusted = sum - theta * z;
  const squares = sumSquares - 2 * theta * yz + theta * theta * zz;
  // No less than the mean itself makes them, whatever rounding did.
  return meanOf({ n, sum: adjusted, sumSquares: Math.max(squares, divide(adjusted * adjusted, n)) });
}

function checkBefore({ n, sum, sumSquares, outcome, products }: SumsWithBefore['before']): void {
  checkCount('n before', n);
  checkCount('The squares before', sumSquares);
  for (const one of [sum, outcome, products]) checkFinite('A sum before', one);
}

const total = (arms: readonly SumsWithBefore[], read: (before: SumsWithBefore['before']) => number) =>
  arms.reduce((sum, { before }) => sum + read(before), 0);

const divide = (sum: number, by: number) => (by === 0 ? 0 : sum / by);
