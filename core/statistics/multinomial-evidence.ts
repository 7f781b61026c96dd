// Evidence that counts do not fall as they should: the Dirichlet mixture against the planned shares. Not asymptotic, right at every
// look, whatever rises and falls for all alike. [Lindon & Malek 2022, arXiv 2011.03567, eq. 5]
import { stirlingRest } from './distributions';

/**
 * log E = ln B(kρ + S) − ln B(kρ) − Σ Sⱼ ln ρⱼ, B the multivariate beta. Written by Stirling's formula with what it leaves out, so that
 * no two huge terms cancel: with A = k + S and dⱼ = (Sⱼ − Sρⱼ) / (Aρⱼ) it is
 * A Σ ρⱼ((1 + dⱼ) ln(1 + dⱼ) − dⱼ) − ½ Σ ln(1 + Sⱼ/(kρⱼ)) + ½ ln(1 + S/k) + Σ [δ(kρⱼ + Sⱼ) − δ(kρⱼ)] − δ(A) + δ(k).
 * @param shares add up to 1 @param k concentration > 0 @returns Infinity where something fell on what cannot be
 */
export function multinomialEvidence(counts: readonly number[], shares: readonly number[], k: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const all = k + total;
  let logE = Math.log1p(total / k) / 2 - (stirlingRest(all) - stirlingRest(k));
  for (const [index, count] of counts.entries()) {
    const share = shares[index] ?? 0;
    if (share === 0 && count > 0) return Infinity;
    if (share === 0) continue;
    const prior = k * share;
    logE += all * share * divergence((count - total * share) / (all * share));
    logE += stirlingRest(prior + count) - stirlingRest(prior) - Math.log1p(count / prior) / 2;
  }
  return logE;
}

/** Below it, the series keeps all digits. */
const SMALL = 0.05;

/** (1 + d) ln(1 + d) − d, d ≥ −1: never negative. */
function divergence(d: number): number {
  if (d <= -1) return 1;
  if (Math.abs(d) > SMALL) return (1 + d) * Math.log1p(d) - d;
  let [power, sum] = [d * d, 0];
  for (let term = 2; term < 16; term++) {
    sum += power / (term * (term - 1));
    power *= -d;
  }
  return sum;
}
