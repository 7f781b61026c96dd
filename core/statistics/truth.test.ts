// Against ground truth of other programs and of 50-digit arithmetic: closed forms to 1e-8, quadrature and inversions to 1e-6.
import { describe, expect, it } from 'vitest';
import { chiSquaredTail } from './chi-squared-tail';
import { normalQuantile, stirlingRest, twoSidedTail } from './distributions';
import {
  adjustPValues,
  alwaysValidMultiplier,
  betaBinomial,
  conversionSequence,
  eBenjaminiHochberg,
  fiellerInterval,
  sampleRatio,
  sampleRatioSequence,
  sampleSize,
  segmentEffects,
  thompsonWeights,
} from './index';
import truth from './truth.fixture.json' with { type: 'json' };

/** Within 1e-8 of the truth or of 1e-8 of it, whichever is more; `Infinity` exactly. */
function near(found: number | null | undefined, truth: number | string | null | undefined, within = 1e-8) {
  const wanted = truth === 'Infinity' ? Infinity : truth;
  if (typeof wanted !== 'number' || typeof found !== 'number' || !Number.isFinite(wanted))
    return expect(found).toBe(wanted);
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(wanted)));
}

function allNear(found: readonly number[], truth: readonly (number | string)[], within?: number) {
  expect(found).toHaveLength(truth.length);
  for (const [index, one] of found.entries()) near(one, truth[index], within);
}

/** To so many parts of itself, however small; what is truly nothing, to nothing. */
function relative(found: number, truth: number, within: number) {
  if (truth < 1e-40) expect(Math.abs(found - truth)).toBeLessThan(1e-40);
  else expect(Math.abs(found / truth - 1)).toBeLessThan(within);
}

describe('distributions', () => {
  it.each(truth.normalQuantile)('quantile of the normal at %d', (chance, wanted) =>
    near(normalQuantile(chance!), wanted, 1e-13),
  );
  it.each(truth.twoSidedTail)('both tails of the normal beyond %d', (z, wanted) =>
    expect(twoSidedTail(z!) / wanted!).toBeCloseTo(1, 12),
  );
  it.each(truth.stirlingRest)('what Stirling leaves out at %d', (x, wanted) =>
    relative(stirlingRest(x!), wanted!, 1e-13),
  );
  it.each(truth.chiSquaredTail)('tail of χ² beyond %d, %i degrees', (x, degrees, wanted) =>
    relative(chiSquaredTail(x!, degrees!), wanted!, 1e-12),
  );
});

it.each(truth.alwaysValidMultiplier)('alwaysValidMultiplier of $n, α $alpha, N* $tuning', (one) => {
  near(alwaysValidMultiplier(one), one.multiplier, 1e-12);
});

it.each(truth.fiellerInterval)('fiellerInterval of $meanB over $meanA, c $multiplier', (one) => {
  const found = fiellerInterval(one);
  if (one.interval === null) return expect(found).toEqual({ status: 'baseline-too-noisy' });
  if (found.status !== 'bounded') return expect.unreachable(found.status);
  allNear([found.low, found.high], one.interval);
});

it.each(truth.conversionSequence)('conversionSequence of $conversions at $allocation, k $k', (one) => {
  const { logE, pValue, lift } = conversionSequence(one);
  near(logE, one.logE, 1e-9);
  near(pValue, one.pValue);
  if (one.lift) allNear([lift.low, lift.high], one.lift);
});

it.each(truth.sampleRatio)('sampleRatio of $users at $weights', (one) => {
  const found = sampleRatio(one);
  near(found.chiSquare, one.chiSquare, 1e-10);
  expect(found.degreesOfFreedom).toBe(one.degreesOfFreedom);
  relative(found.pValue, one.pValue, 1e-10);
});

it.each(truth.sampleRatioSequence)('sampleRatioSequence of $users at $weights', (one) => {
  const { logBayesFactor, pValue } = sampleRatioSequence(one);
  near(logBayesFactor, one.logBayesFactor, 1e-9);
  near(pValue, Math.min(1, Math.exp(-one.logBayesFactor)));
});

it.each(truth.betaBinomial)('betaBinomial of $arms, prior $prior', (one) => {
  const found = betaBinomial(
    one.arms.map(([conversions = 0, visitors = 0]) => ({ conversions, visitors })),
    [one.prior[0]!, one.prior[1]!],
  );
  allNear(found.best, one.best, 1e-10);
  for (const [arm, loss] of found.expectedLoss.entries()) relative(loss, one.expectedLoss[arm]!, 1e-9);
  const leader = found.mean.indexOf(Math.max(...found.mean));
  near(found.expectedMaximum, one.expectedMaximum ?? found.mean[leader]! + one.expectedLoss[leader]!, 1e-12);
});

it.each(truth.thompsonWeights)('thompsonWeights of $best, floor $floor, holdout $holdout', (one) => {
  allNear(thompsonWeights(one), one.weights);
});

it.each(truth.sampleSize)('sampleSize of $baseline, lift $lift, ratio $ratio', (one) => {
  const { control, treatment } = sampleSize(one);
  near(control, one.control);
  near(treatment, one.treatment);
});

it.each(truth.adjustPValues)('adjustPValues of $pValues', (one) => {
  allNear(adjustPValues(one.pValues, 'holm'), one.holm, 1e-12);
  allNear(adjustPValues(one.pValues, 'benjamini-hochberg'), one.benjaminiHochberg, 1e-12);
});

it.each(truth.eBenjaminiHochberg)('eBenjaminiHochberg of $eValues', ({ eValues, alpha, rejected }) => {
  expect(eBenjaminiHochberg(eValues, alpha)).toEqual(rejected);
});

it.each(truth.segmentEffects)('segmentEffects of $segments', (one) => {
  const arms = one.segments.map(([xA = 0, nA = 0, xB = 0, nB = 0]) => ({
    a: { conversions: xA, visitors: nA },
    b: { conversions: xB, visitors: nB },
  }));
  const { heterogeneity, tauSquared, segments } = segmentEffects(arms, 0.1);
  near(heterogeneity.q, one.q, 1e-9);
  near(heterogeneity.pValue, one.pValue, 1e-9);
  near(tauSquared, one.tauSquared, 1e-9);
  for (const key of ['logRiskRatio', 'variance', 'shrunkenLift'] as const)
    allNear(
      segments.map((segment) => segment[key]),
      one[key],
      1e-9,
    );
  expect(segments.flatMap(({ rejected }, index) => (rejected ? [index] : []))).toEqual(one.rejected);
});
