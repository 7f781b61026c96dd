// Arms by who converted, right however often it is looked at, from the first conversion on. [Lindon & Malek 2022, arXiv 2011.03567]
import { checkCount, checkInside, checkLeast, checkPositive, shareOut } from './check-input';
import { multinomialEvidence } from './multinomial-evidence';

export interface ConversionSequence {
  /** Logarithm of the evidence against "all arms alike"; at least ln(1/α) once in a run with a chance of α at most. */
  logE: number;
  pValue: number;
  /** Of the second arm over the first, relative. Of more than two arms nothing is told here: no estimate, no bounds. */
  lift: { estimate: number | null; low: number; high: number };
}

/**
 * @param conversions of each arm @param allocation chances of the arms @param k concentration of the mixture, fixed beforehand
 * @param alpha error allowed over all looks together
 */
export function conversionSequence(input: {
  conversions: readonly number[];
  allocation: readonly number[];
  k: number;
  alpha: number;
}): ConversionSequence {
  const { conversions, allocation, k, alpha } = input;
  checkLeast('arms', conversions.length, 2);
  for (const count of conversions) checkCount('The conversions', count);
  checkPositive('k', k);
  checkInside('alpha', alpha);
  const shares = shareOut('allocation', allocation, conversions);
  const logE = multinomialEvidence(conversions, shares, k);
  const pValue = Math.exp(Math.min(0, -logE));
  const [one = 0, other = 0] = conversions;
  const [shareOne = 0, shareOther = 0] = shares;
  if (conversions.length > 2 || shareOne === 0 || shareOther === 0 || one + other === 0)
    return { logE, pValue, lift: { estimate: null, low: -1, high: Infinity } };
  // Visitors of the one for each visitor of the other.
  const odds = shareOne / shareOther;
  const estimate = one === 0 ? null : (other / one) * odds - 1;
  const total = one + other;
  // Shares θ of the other arm with S · KL(S₁/S ‖ θ) ≤ ln(1/α) + what the mixture falls short of the best θ by.
  const short = Math.max(0, fit(one, shareOne, total) + fit(other, shareOther, total) - logE);
  const budget = (short - Math.log(alpha)) / total;
  return {
    logE,
    pValue,
    lift: {
      estimate,
      low: other === 0 ? -1 : liftAt(-reach(one / total, other / total, budget), one, other, odds, budget),
      high:
        one === 0 ? Infinity : liftAt(reach(other / total, one / total, budget), one, other, odds, budget),
    },
  };
}

/** Its part in the likelihood of the observed shares over the planned ones. */
function fit(count: number, share: number, total: number): number {
  return count === 0 ? 0 : count * Math.log1p((count - total * share) / (total * share));
}

/** The lift at a distance in log odds from what was observed; where one arm has nothing, from the closed form. */
function liftAt(distance: number, one: number, other: number, odds: number, budget: number): number {
  // θ = exp(−budget), all conversions being the other arm's; or 1 − exp(−budget), none being.
  if (one === 0) return -1 + odds / Math.expm1(budget);
  if (other === 0) return -1 + odds * Math.expm1(budget);
  return Math.expm1(distance + Math.log((other / one) * odds));
}

/**
 * How far in log odds θ may lie beyond the observed share p before KL(p ‖ θ) is `budget`: the root of
 * (1 − p) v + ln(1 + (1 − p)(e^−v − 1)). Convex, so that Newton's method from above stays above.
 */
function reach(p: number, rest: number, budget: number): number {
  if (p === 0 || rest === 0) return 0;
  let v = (budget - Math.log(p)) / rest;
  for (let step = 0; step < 200; step++) {
    const inner = rest * Math.expm1(-v);
    const value = rest * v + Math.log1p(inner);
    const slope = rest + (-rest * Math.exp(-v)) / (1 + inner);
    const move = (value - budget) / slope;
    v -= move;
    if (!(move > 1e-15 * v)) break;
  }
  return v;
}
