// Whether visitors were split as planned. If not, something is broken, and no result can be believed. [Fabijan et al. 2019, KDD]
import { checkCount, checkLeast, checkPositive, shareOut } from './check-input';
import { chiSquaredTail } from './chi-squared-tail';
import { multinomialEvidence } from './multinomial-evidence';

interface Split {
  /** Visitors of each arm. */
  users: readonly number[];
  /** In proportion to which they should come; of a bandit, Σ weightₜ · Nₜ over its periods. */
  weights: readonly number[];
}

/**
 * χ² = Σ (users − expected)² / expected, arms of weight 0 left out of the degrees of freedom. For one look only.
 * A visitor in an arm of weight 0 is impossible: χ² is then infinite.
 */
export function sampleRatio(split: Split): { chiSquare: number; degreesOfFreedom: number; pValue: number } {
  const shares = sharesOf(split);
  const total = split.users.reduce((sum, count) => sum + count, 0);
  let chiSquare = 0;
  for (const [index, count] of split.users.entries()) {
    const expected = total * (shares[index] ?? 0);
    if (expected > 0) chiSquare += (count - expected) ** 2 / expected;
    else if (count > 0) chiSquare = Infinity;
  }
  const degreesOfFreedom = shares.filter((share) => share > 0).length - 1;
  const pValue =
    degreesOfFreedom > 0 || chiSquare === Infinity ? chiSquaredTail(chiSquare, degreesOfFreedom) : 1;
  return { chiSquare, degreesOfFreedom, pValue };
}

/** The same at every look: the Bayes factor of a Dirichlet mixture around the weights. [Lindon & Malek 2022] */
export function sampleRatioSequence({ concentration, ...split }: Split & { concentration: number }): {
  logBayesFactor: number;
  pValue: number;
} {
  checkPositive('The concentration', concentration);
  const logBayesFactor = multinomialEvidence(split.users, sharesOf(split), concentration);
  return { logBayesFactor, pValue: Math.exp(Math.min(0, -logBayesFactor)) };
}

function sharesOf({ users, weights }: Split): number[] {
  checkLeast('arms', users.length, 1);
  for (const count of users) checkCount('The visitors', count);
  return shareOut('weights', weights, users);
}

/** Visitors whom each arm of a bandit should have: Σ weightₜ · Nₜ, each period with its own weights. */
export function expectedUsers(
  periods: readonly { weights: readonly number[]; visitors: number }[],
): number[] {
  checkLeast('periods', periods.length, 1);
  const expected = (periods[0]?.weights ?? []).map(() => 0);
  for (const { weights, visitors } of periods) {
    checkCount('The visitors', visitors);
    for (const [arm, share] of shareOut('weights', weights, expected).entries())
      expected[arm] = (expected[arm] ?? 0) + share * visitors;
  }
  return expected;
}
