// What holds for every input: never NaN, never a throw on what is valid, a typed error on what is not, and what the formulas promise.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustPValues,
  alwaysValidMultiplier,
  betaBinomial,
  compareMeans,
  conversionSequence,
  eBenjaminiHochberg,
  fiellerInterval,
  sampleRatio,
  sampleRatioSequence,
  sampleSize,
  segmentEffects,
  StatisticsError,
  thompsonWeights,
} from './index';

/** Nothing, a few, and very many, each as likely. */
const count = fc.oneof(fc.constant(0), fc.nat({ max: 20 }), fc.nat({ max: 100_000 }), fc.nat({ max: 1e8 }));
const rate = fc.tuple(count, count).map(([one, other]) => ({
  conversions: Math.min(one, other),
  visitors: Math.max(one, other),
}));
const weight = fc.oneof(
  fc.constant(0.5),
  fc.double({ min: 1e-6, max: 1, noNaN: true }),
  fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
);
const alpha = fc.constantFrom(0.001, 0.01, 0.05, 0.2, 0.9);
const split = fc
  .array(fc.tuple(count, weight), { minLength: 2, maxLength: 10 })
  .map((arms) => ({ users: arms.map(([users]) => users), weights: arms.map(([, weights]) => weights) }));
/** Sums over n visitors, some of whom left an amount and its double. */
const sums = fc
  .tuple(rate, fc.double({ min: 0.01, max: 1e7, noNaN: true }))
  .map(([{ conversions, visitors }, amount]) => ({
    n: visitors + conversions,
    sum: visitors * amount + conversions * amount,
    sumSquares: (visitors + conversions) * amount * amount * (conversions > 0 ? 2 : 1),
  }));

function noNaN(value: unknown): void {
  if (typeof value === 'number') expect(value).not.toBeNaN();
  else if (value && typeof value === 'object') Object.values(value).forEach(noNaN);
}

const check = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 300) =>
  fc.assert(fc.property(arbitrary, predicate), { numRuns });

describe('conversionSequence', () => {
  const two = fc.record({
    conversions: fc.tuple(count, count),
    allocation: fc.tuple(weight, weight),
    k: fc.constantFrom(1, 10, 100, 1000),
    alpha,
  });

  it('holds no difference exactly while the evidence is not yet enough', () => {
    check(two, (input) => {
      const found = conversionSequence(input);
      noNaN(found);
      const { logE, lift } = found;
      expect(lift.low).toBeLessThanOrEqual(lift.high);
      if (Math.abs(logE + Math.log(input.alpha)) < 1e-6) return;
      expect(lift.low <= 0 && lift.high >= 0).toBe(logE < -Math.log(input.alpha));
    });
  });

  it('says the same whichever arm comes first', () => {
    check(two, (input) => {
      const found = conversionSequence(input);
      const turned = conversionSequence({
        ...input,
        conversions: [input.conversions[1], input.conversions[0]],
        allocation: [input.allocation[1], input.allocation[0]],
      });
      expect(turned.logE).toBeCloseTo(found.logE, 6);
      // What is next to −1 has few digits left to turn.
      const back = 1 / (1 + turned.lift.high);
      expect(Math.abs(1 + found.lift.low - back)).toBeLessThan(
        1e-8 * Math.max(1, back) + 1e-15 * back * back,
      );
    });
  });

  it('holds what was observed', () => {
    check(two, (input) => {
      const { estimate, low, high } = conversionSequence(input).lift;
      if (estimate === null) return;
      expect(low).toBeLessThanOrEqual(estimate);
      expect(high).toBeGreaterThanOrEqual(estimate);
    });
  });

  it('tells nothing of the lift of more than two arms, and counts what cannot be as proof', () => {
    const three = conversionSequence({ conversions: [9, 9, 9], allocation: [1, 1, 1], k: 100, alpha: 0.05 });
    expect(three.lift).toEqual({ estimate: null, low: -1, high: Infinity });
    const impossible = conversionSequence({ conversions: [9, 9], allocation: [1, 0], k: 100, alpha: 0.05 });
    expect(impossible).toMatchObject({ logE: Infinity, pValue: 0 });
  });
});

describe('fiellerInterval', () => {
  const finite = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
  const variance = fc.oneof(fc.nat({ max: 1e9 }), fc.nat({ max: 1e4 })).map((value) => value / 1000);
  const input = fc.record({
    meanA: finite,
    varianceA: variance,
    meanB: finite,
    varianceB: variance,
    multiplier: fc.constantFrom(0, 0.5, 1.96, 3, 10),
  });

  it('excludes 0 exactly where the difference does, in both directions', () => {
    check(input, (one) => {
      const found = fiellerInterval(one);
      const turned = fiellerInterval({
        meanA: one.meanB,
        varianceA: one.varianceB,
        meanB: one.meanA,
        varianceB: one.varianceA,
        multiplier: one.multiplier,
      });
      const difference = Math.abs(one.meanB - one.meanA);
      const reach = one.multiplier * Math.sqrt(one.varianceA + one.varianceB);
      if (Math.abs(difference - reach) <= 1e-9 * (difference + reach)) return;
      for (const interval of [found, turned]) {
        noNaN(interval);
        if (interval.status === 'bounded')
          expect(interval.low > 0 || interval.high < 0).toBe(difference > reach);
      }
    });
  });

  it('takes a multiplier without end for no knowledge at all', () => {
    const found = fiellerInterval({ meanA: 1, varianceA: 0, meanB: 2, varianceB: 0, multiplier: Infinity });
    expect(found).toEqual({ status: 'baseline-too-noisy' });
  });
});

describe('compareMeans', () => {
  it('excludes 0 exactly where p is below α, on both scales', () => {
    check(fc.record({ a: sums, b: sums, alpha, tuning: fc.constantFrom(100, 5000, 1e6) }), (input) => {
      const found = compareMeans(input);
      noNaN(found);
      const { low, high, estimate } = found.difference;
      expect(low <= estimate && estimate <= high).toBe(true);
      if (Math.abs(found.pValue - input.alpha) < 1e-9) return;
      expect(low > 0 || high < 0).toBe(found.pValue < input.alpha);
      if (found.lift.status === 'bounded' && Number.isFinite(low))
        expect(found.lift.low > 0 || found.lift.high < 0).toBe(found.pValue < input.alpha);
    });
  });

  it('claims nothing before anything is known', () => {
    const nobody = { n: 0, sum: 0, sumSquares: 0 };
    const nothing = { n: 500, sum: 0, sumSquares: 0 };
    for (const [a, b] of [
      [nobody, nobody],
      [nothing, nothing],
      [nobody, nothing],
      [{ n: 1, sum: 5, sumSquares: 25 }, nothing],
    ] as const)
      expect(compareMeans({ a, b, alpha: 0.05, tuning: 1000 })).toMatchObject({
        difference: { low: -Infinity, high: Infinity },
        lift: { status: 'baseline-too-noisy' },
        pValue: 1,
      });
  });

  it('has the width of the multiplier in standard errors', () => {
    // 1,000 visitors each, 10 and 20 who left 50: variances of the means by hand.
    const [a, b] = [10, 20].map((buyers) => ({ n: 1000, sum: buyers * 50, sumSquares: buyers * 2500 }));
    const variance = (buyers: number) => (2500 * buyers * (1 - buyers / 1000)) / 999 / 1000;
    const error = Math.sqrt(variance(10) + variance(20));
    const c = alwaysValidMultiplier({ n: 2000, alpha: 0.05, tuning: 4000 });
    const { difference, lift } = compareMeans({ a: a!, b: b!, alpha: 0.05, tuning: 4000 });
    expect(difference.estimate).toBeCloseTo(0.5, 12);
    expect(difference.low).toBeCloseTo(0.5 - c * error, 10);
    expect(difference.high).toBeCloseTo(0.5 + c * error, 10);
    expect(lift.estimate).toBeCloseTo(1, 12);
  });
});

describe('betaBinomial', () => {
  const arms = fc.array(rate, { minLength: 1, maxLength: 10 });

  it('shares out exactly one best, and loses least with the best', () => {
    check(
      arms,
      (input) => {
        const found = betaBinomial(input);
        noNaN(found);
        expect(found.best.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10);
        expect(Math.min(...found.expectedLoss)).toBeGreaterThanOrEqual(0);
        for (const [arm, loss] of found.expectedLoss.entries())
          expect(found.mean[arm]! + loss).toBeCloseTo(found.expectedMaximum, 12);
      },
      60,
    );
  });

  it('expects of the best Σ μⱼ · P(j is best with one conversion more)', () => {
    check(
      fc.array(rate, { minLength: 2, maxLength: 4 }),
      (input) => {
        const { mean, expectedMaximum } = betaBinomial(input);
        const sum = mean.reduce((total, one, arm) => {
          const more = input.map(({ conversions, visitors }, other) =>
            other === arm
              ? { conversions: conversions + 1, visitors: visitors + 1 }
              : { conversions, visitors },
          );
          return total + one * betaBinomial(more).best[arm]!;
        }, 0);
        expect(sum).toBeCloseTo(expectedMaximum, 10);
      },
      30,
    );
  });
});

describe('thompsonWeights', () => {
  it('adds up to 1, keeps the floor and the holdout', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 });
    check(
      fc.tuple(chances, fc.double({ min: 0, max: 0.1, noNaN: true }), fc.constantFrom(0, 0.05, 0.1, 0.5)),
      ([raw, floor, holdout]) => {
        const total = raw.reduce((sum, one) => sum + one, 0);
        if (total < 1e-6) return;
        const weights = thompsonWeights({ best: raw.map((one) => one / total), floor, holdout });
        expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        const shown = holdout > 0 ? weights.slice(1) : weights;
        if (holdout > 0) expect(weights[0]).toBe(holdout);
        expect(Math.min(...shown)).toBeGreaterThanOrEqual((1 - holdout) * floor - 1e-15);
      },
    );
  });
});

describe('sampleRatio and sampleRatioSequence', () => {
  it('are chances, of every split', () => {
    check(split, (input) => {
      for (const found of [sampleRatio(input), sampleRatioSequence({ ...input, concentration: 1000 })]) {
        noNaN(found);
        expect(found.pValue).toBeGreaterThanOrEqual(0);
        expect(found.pValue).toBeLessThanOrEqual(1);
      }
    });
  });

  it('leave an arm without weight out, unless somebody is in it', () => {
    const weights = [0.5, 0.5, 0];
    expect(sampleRatio({ users: [510, 490, 0], weights })).toEqual(
      sampleRatio({ users: [510, 490], weights: [1, 1] }),
    );
    expect(sampleRatio({ users: [510, 490, 1], weights })).toMatchObject({ chiSquare: Infinity, pValue: 0 });
    expect(sampleRatioSequence({ users: [510, 490, 1], weights, concentration: 1000 }).pValue).toBe(0);
  });
});

describe('adjustPValues and eBenjaminiHochberg', () => {
  it('lie between the value itself and Bonferroni, in the same order', () => {
    check(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (values) => {
      const holm = adjustPValues(values, 'holm');
      const hochberg = adjustPValues(values, 'benjamini-hochberg');
      for (const [index, p] of values.entries()) {
        expect(hochberg[index]).toBeGreaterThanOrEqual(p - 1e-15);
        expect(holm[index]).toBeGreaterThanOrEqual(hochberg[index]! - 1e-15);
        expect(holm[index]).toBeLessThanOrEqual(Math.min(1, p * values.length) + 1e-15);
      }
    });
  });

  it('reject what is without end, and nothing of nothing', () => {
    expect(eBenjaminiHochberg([Infinity, 0.5, Infinity], 0.05)).toEqual([0, 2]);
    expect(eBenjaminiHochberg([], 0.05)).toEqual([]);
  });
});

describe('segmentEffects', () => {
  it('draws every effect towards the common one, and says which it does not know', () => {
    check(fc.array(fc.record({ a: rate, b: rate }), { maxLength: 12 }), (input) => {
      const found = segmentEffects(input, 0.1);
      // Variance has no end where nothing is known: everything else is finite.
      for (const { variance: _, ...rest } of found.segments)
        for (const one of Object.values(rest))
          if (typeof one === 'number') expect(Number.isFinite(one)).toBe(true);
      noNaN(found);
      for (const [index, { status, rejected }] of found.segments.entries()) {
        const { a, b } = input[index]!;
        expect(status).toBe(a.conversions === 0 || b.conversions === 0 ? 'no-conversions' : 'ok');
        if (rejected) expect(status).toBe('ok');
      }
    });
  });
});

describe('sampleSize', () => {
  it('is the same for both arms in either direction of counting, and grows as the lift shrinks', () => {
    const input = fc.record({
      baseline: fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
      lift: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
      alpha: fc.constantFrom(0.01, 0.05, 0.1),
      power: fc.constantFrom(0.5, 0.8, 0.95),
      ratio: fc.constantFrom(0.1, 1, 9),
    });
    check(input, (one) => {
      const { control, treatment } = sampleSize(one);
      noNaN([control, treatment]);
      expect(treatment).toBeCloseTo(control * one.ratio, 6);
      expect(sampleSize({ ...one, lift: one.lift / 2 }).control).toBeGreaterThan(control);
    });
  });
});

describe('invalid input', () => {
  const terms = { k: 100, alpha: 0.05 };
  const size = { baseline: 0.1, lift: 0.1, alpha: 0.05, power: 0.8, ratio: 1 };
  it.each<[code: string, ask: () => unknown]>([
    ['not-a-count', () => conversionSequence({ conversions: [-1, 2], allocation: [1, 1], ...terms })],
    ['not-a-count', () => conversionSequence({ conversions: [NaN, 2], allocation: [1, 1], ...terms })],
    ['lengths-differ', () => conversionSequence({ conversions: [1, 2], allocation: [1], ...terms })],
    ['too-few', () => conversionSequence({ conversions: [1], allocation: [1], ...terms })],
    ['not-positive', () => conversionSequence({ conversions: [1, 2], allocation: [0, 0], ...terms })],
    ['not-a-share', () => conversionSequence({ conversions: [1, 2], allocation: [1, 1], k: 1, alpha: 0 })],
    ['not-positive', () => alwaysValidMultiplier({ n: 10, alpha: 0.05, tuning: 0 })],
    ['not-a-count', () => alwaysValidMultiplier({ n: -1, alpha: 0.05, tuning: 10 })],
    [
      'not-a-number',
      () => fiellerInterval({ meanA: NaN, varianceA: 1, meanB: 1, varianceB: 1, multiplier: 2 }),
    ],
    [
      'not-a-count',
      () => fiellerInterval({ meanA: 1, varianceA: -1, meanB: 1, varianceB: 1, multiplier: 2 }),
    ],
    ['more-than-all', () => betaBinomial([{ conversions: 2, visitors: 1 }])],
    ['too-few', () => betaBinomial([])],
    ['not-positive', () => betaBinomial([{ conversions: 1, visitors: 1 }], [0, 1])],
    ['not-a-share', () => thompsonWeights({ best: [0.5, 0.5], floor: 0.6, holdout: 0 })],
    ['not-a-share', () => thompsonWeights({ best: [0.5, 0.4], floor: 0, holdout: 0 })],
    ['not-a-count', () => sampleRatio({ users: [1, Infinity], weights: [1, 1] })],
    ['no-difference', () => sampleSize({ ...size, lift: 0 })],
    ['not-a-share', () => sampleSize({ ...size, lift: 20 })],
    ['not-a-share', () => adjustPValues([1.1], 'holm')],
    ['not-a-count', () => eBenjaminiHochberg([-1], 0.05)],
    [
      'more-than-all',
      () => segmentEffects([{ a: { conversions: 2, visitors: 1 }, b: { conversions: 1, visitors: 1 } }], 0.1),
    ],
    [
      'impossible-sums',
      () =>
        compareMeans({
          a: { n: 2, sum: 9, sumSquares: 1 },
          b: { n: 2, sum: 1, sumSquares: 1 },
          alpha: 0.05,
          tuning: 9,
        }),
    ],
  ])('is said with a code: %s', (code, ask) => {
    expect(ask).toThrow(StatisticsError);
    expect(ask).toThrow(expect.objectContaining({ code }));
  });
});
