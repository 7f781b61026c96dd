// Intervals and p-values of means that stay right however often they are looked at.
// [Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, arXiv 2103.06476v7: eq. 9 (width), 161 (tuning), 155 (p); Howard et al. 1810.08240]
import { checkCount, checkInside, checkPositive } from './check-input';

export interface AlwaysValidTerms {
  /** Visitors of both arms so far. */
  n: number;
  /** Error allowed over all looks together, 0–1. */
  alpha: number;
  /** Visitors of both arms at which the interval is narrowest for what it promises: N*. */
  tuning: number;
}

/**
 * How many standard errors the interval reaches to each side:
 * c(n) = √(2(nρ²+1)/(nρ²) · ln(√(nρ²+1)/α)), ρ² = (−2 ln α + ln(1 − 2 ln α))/N*. Infinite while there is nobody.
 */
export function alwaysValidMultiplier(terms: AlwaysValidTerms): number {
  const scaled = scale(terms);
  if (scaled === 0) return Infinity;
  return Math.sqrt(2 * (1 + 1 / scaled) * (Math.log1p(scaled) / 2 - Math.log(terms.alpha)));
}

/** min(1, √(nρ²+1) · exp(−ρ²n z² / (2(nρ²+1)))). @param z the difference in standard errors */
export function alwaysValidP(z: number, terms: AlwaysValidTerms): number {
  const scaled = scale(terms);
  if (scaled === 0) return 1;
  const exponent = Math.log1p(scaled) / 2 - (z * z) / (2 * (1 + 1 / scaled));
  return Math.exp(Math.min(0, exponent));
}

/** nρ² */
function scale({ n, alpha, tuning }: AlwaysValidTerms): number {
  checkCount('n', n);
  checkInside('alpha', alpha);
  checkPositive('The tuning', tuning);
  const twice = -2 * Math.log(alpha);
  return (n / tuning) * (twice + Math.log1p(twice));
}
