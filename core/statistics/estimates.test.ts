// Estimates that sums are enough for, against the same from every single visitor.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustByBefore,
  compareEstimates,
  expectedUsers,
  meanOf,
  orderCap,
  periodWeightedMeans,
  ratioMean,
  runningInterval,
  sampleRatio,
  skewOf,
  splitRevenue,
  valueRemaining,
  visitorsForSkew,
} from './index';

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const variance = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + (one - mean(values)) ** 2, 0) / (values.length - 1);
const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
const ones = (values: readonly number[]) => values.map(() => 1);
const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: dot(values, ones(values)),
  sumSquares: dot(values, values),
});

describe('ratioMean', () => {
  it('has the variance of what each visitor adds beyond the ratio', () => {
    const visitors = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(visitors, (pairs) => {
        const [m, d] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const [tops, bottoms] = [sumsOf(m), sumsOf(d)];
        const found = ratioMean({
          ...tops,
          denominator: bottoms.sum,
          denominatorSquares: bottoms.sumSquares,
          products: dot(m, d),
        });
        const ratio = tops.sum / bottoms.sum;
        const beyond = m.map((one, index) => one - ratio * d[index]!);
        expect(found.mean).toBe(ratio);
        expect(found.variance).toBeCloseTo(variance(beyond) / m.length / mean(d) ** 2, 10);
      }),
    );
  });

  it('is the mean where everybody counts once, and unknown where there is nothing', () => {
    const values = [0, 1, 1, 0, 3, 0, 2];
    const plain = meanOf(sumsOf(values));
    const n = values.length;
    const found = ratioMean({ ...sumsOf(values), denominator: n, denominatorSquares: n, products: 7 });
    expect(found.mean).toBeCloseTo(plain.mean, 12);
    expect(found.variance).toBeCloseTo(plain.variance, 12);
    const none = { n: 5, sum: 0, sumSquares: 0, denominator: 0, denominatorSquares: 0, products: 0 };
    expect(ratioMean(none)).toEqual({ mean: 0, variance: Infinity });
  });
});

describe('adjustByBefore', () => {
  /** y of each visitor, with x of those of whom it is known. */
  type Visitor = [y: number, x: number | undefined];
  const armOf = (visitors: readonly Visitor[]) => {
    const known = visitors.filter((one): one is [number, number] => one[1] !== undefined);
    const [y, x] = [known.map(([one]) => one), known.map(([, one]) => one)];
    const before = { ...sumsOf(x), outcome: dot(y, ones(y)), products: dot(x, y) };
    return { ...sumsOf(visitors.map(([one]) => one)), before };
  };
  const visitor = fc.tuple(
    fc.integer({ min: 0, max: 50 }),
    fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  );
  const arm = fc.array(visitor, { minLength: 3, maxLength: 40 });

  it('is the mean of what is left of each visitor without what was there before', () => {
    fc.assert(
      fc.property(arm, arm, (a, b) => {
        const found = adjustByBefore([armOf(a), armOf(b)]);
        const centre = mean([...a, ...b].flatMap(([, x]) => (x === undefined ? [] : [x])));
        for (const [index, visitors] of [a, b].entries()) {
          const left = visitors.map(([y, x]) => (x === undefined ? y : y - found.theta * (x - centre)));
          expect(found.arms[index]!.mean).toBeCloseTo(mean(left), 8);
          expect(found.arms[index]!.variance).toBeCloseTo(variance(left) / left.length, 8);
        }
      }),
    );
  });

  it('takes out all the noise that was there before, and leaves the effect', () => {
    const a: Visitor[] = Array.from({ length: 50 }, (_, index) => [2 * index, index]);
    const b: Visitor[] = Array.from({ length: 50 }, (_, index) => [2 * index + 5, index]);
    const { theta, arms } = adjustByBefore([armOf(a), armOf(b)]);
    expect(theta).toBeCloseTo(2, 12);
    expect(arms[1]!.mean - arms[0]!.mean).toBeCloseTo(5, 10);
    expect(arms[0]!.variance).toBeCloseTo(0, 8);
  });

  it('changes nothing where nothing is known from before', () => {
    const visitors: Visitor[] = [
      [1, undefined],
      [4, undefined],
      [0, undefined],
    ];
    const { theta, arms } = adjustByBefore([armOf(visitors)]);
    expect(theta).toBe(0);
    expect(arms[0]).toEqual(meanOf(sumsOf([1, 4, 0])));
  });
});

describe('orders', () => {
  it('are cut at the amount that 99 % stay below', () => {
    // R: quantile(1:101, .99) is 100; quantile(c(10, 20, 40), .99) is 39.6.
    expect(orderCap(Array.from({ length: 101 }, (_, index) => index + 1))).toBeCloseTo(100, 12);
    expect(orderCap([40, 10, 20])).toBeCloseTo(39.6, 12);
    expect(orderCap([])).toBeNull();
    expect(orderCap([7])).toBe(7);
  });

  it('need 355 · skew² visitors', () => {
    // One buyer of ten: skew (1 − 2p) / √(p(1 − p)) = .8 / .3.
    const skew = skewOf({ n: 10, sum: 1, sumSquares: 1, sumCubes: 1 });
    expect(skew).toBeCloseTo(0.8 / 0.3, 12);
    expect(visitorsForSkew(skew)).toBeCloseTo(355 * (0.64 / 0.09), 8);
    expect(skewOf({ n: 4, sum: 8, sumSquares: 16, sumCubes: 32 })).toBe(0);
    expect(skewOf({ n: 0, sum: 0, sumSquares: 0, sumCubes: 0 })).toBe(0);
  });

  it('change by who buys and by what buyers spend, which add up', () => {
    const found = splitRevenue(
      { visitors: 1000, buyers: 20, revenue: 1000 },
      { visitors: 2000, buyers: 60, revenue: 2400 },
    );
    expect(found?.share).toBeCloseTo(Math.log(1.5), 12);
    expect(found?.perBuyer).toBeCloseTo(Math.log(0.8), 12);
    expect(found?.perVisitor).toBeCloseTo(Math.log(1.2), 12);
    const nobody = { visitors: 10, buyers: 0, revenue: 0 };
    expect(splitRevenue(nobody, { visitors: 10, buyers: 1, revenue: 5 })).toBeNull();
  });
});

describe('periodWeightedMeans', () => {
  it('compares arms over the same times, where raw means mix them with the trend', () => {
    // Twice as many convert in the second period, when A has a tenth of its share. Both arms are alike.
    const sums = (conversions: number, n: number) => ({ n, sum: conversions, sumSquares: conversions });
    const { arms, covered } = periodWeightedMeans([
      [sums(50, 500), sums(50, 500)],
      [sums(20, 100), sums(180, 900)],
    ]);
    expect(arms[0]!.mean).toBeCloseTo(0.15, 12);
    expect(arms[1]!.mean).toBeCloseTo(0.15, 12);
    expect(covered).toBe(1);
    const half =
      [meanOf(sums(50, 500)), meanOf(sums(20, 100))].reduce((sum, one) => sum + one.variance, 0) / 4;
    expect(arms[0]!.variance).toBeCloseTo(half, 12);
    const { pValue } = compareEstimates({ a: arms[0]!, b: arms[1]!, n: 2000, alpha: 0.05, tuning: 2000 });
    expect(pValue).toBe(1);
  });

  it('leaves out periods in which an arm had next to nobody', () => {
    const arm = { n: 10, sum: 2, sumSquares: 2 };
    const none = { n: 0, sum: 0, sumSquares: 0 };
    expect(
      periodWeightedMeans([
        [arm, arm],
        [arm, none],
      ]).covered,
    ).toBeCloseTo(2 / 3, 12);
    expect(periodWeightedMeans([[arm, none]])).toEqual({
      arms: [0, 0].map(() => ({ mean: 0, variance: Infinity })),
      covered: 0,
    });
  });
});

describe('expectedUsers', () => {
  it('adds up the periods, each with its own weights', () => {
    const users = expectedUsers([
      { weights: [1, 1], visitors: 1000 },
      { weights: [1, 9], visitors: 2000 },
    ]);
    expect(users).toEqual([700, 2300]);
    expect(sampleRatio({ users: [700, 2300], weights: users })).toMatchObject({ chiSquare: 0, pValue: 1 });
  });
});

describe('runningInterval', () => {
  it('never takes back what was excluded, and starts anew where nothing is left', () => {
    expect(
      runningInterval([
        { low: -1, high: 3 },
        { low: 0.5, high: 4 },
        { low: 0.2, high: 2 },
        { low: -2, high: -1 },
        { low: -3, high: -1.5 },
      ]),
    ).toEqual([
      { low: -1, high: 3 },
      { low: 0.5, high: 3 },
      { low: 0.5, high: 2 },
      { low: -2, high: -1 },
      { low: -2, high: -1.5 },
    ]);
  });
});

describe('valueRemaining', () => {
  it('is 0 where the leader is surely the best', () => {
    const arms = [10, 200].map((conversions) => ({ conversions, visitors: 1000 }));
    expect(valueRemaining(arms)).toBe(0);
    expect(valueRemaining(arms.slice(1))).toBe(0);
  });

  it('is the quantile of the ratio of two rates', () => {
    // Beta(1, 1) twice: P(θ₂ > (1 + v) θ₁) = 1 / (2 (1 + v)) is 5 % at v = 9.
    const nothing = { conversions: 0, visitors: 0 };
    expect(valueRemaining([nothing, nothing])).toBeCloseTo(9, 6);
  });

  it('falls as visitors come', () => {
    const at = (times: number) =>
      valueRemaining([50, 52, 47].map((one) => ({ conversions: one * times, visitors: 1000 * times })));
    expect(at(10)).toBeLessThan(at(1));
    expect(at(100)).toBeLessThan(at(10));
  });
});
