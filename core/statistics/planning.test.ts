import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  planDays,
  sampleSize,
  sampleSizeOfMeans,
  sequentialSampleSize,
  sequentialSampleSizeOfMeans,
  smallestLift,
  StatisticsError,
} from './index';

const terms = { alpha: 0.05, power: 0.8, ratio: 1, lift: 0.1 };

describe('the price of looking early', () => {
  it('is about twice the visitors of one look, for shares and for means', () => {
    for (const [baseline, lift] of [
      [0.02, 0.1],
      [0.05, 0.2],
      [0.2, -0.1],
    ] as const) {
      const [fixed, often] = [
        sampleSize({ ...terms, baseline, lift }),
        sequentialSampleSize({ ...terms, baseline, lift, k: 100 }),
      ];
      expect(often.control / fixed.control).toBeGreaterThan(1.5);
      expect(often.control / fixed.control).toBeLessThan(2.5);
    }
    const money = { ...terms, mean: 0.8, deviation: 12 };
    const price = sequentialSampleSizeOfMeans(money).control / sampleSizeOfMeans(money).control;
    // ((3.035 + .842) / (1.960 + .842))²: c of n = N* at 5 %.
    expect(price).toBeCloseTo(1.9145, 3);
  });

  it('needs more for less, with any split', () => {
    const input = fc.record({
      baseline: fc.double({ min: 1e-4, max: 0.4, noNaN: true }),
      lift: fc.double({ min: 0.02, max: 1, noNaN: true }),
      ratio: fc.constantFrom(1 / 9, 1, 9),
    });
    fc.assert(
      fc.property(input, (one) => {
        const found = sequentialSampleSize({ ...terms, ...one, k: 100 });
        const half = sequentialSampleSize({ ...terms, ...one, lift: one.lift / 2, k: 100 });
        expect(Number.isFinite(found.control)).toBe(true);
        expect(half.control).toBeGreaterThan(found.control);
        expect(found.treatment / found.control).toBeCloseTo(one.ratio, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('finds back the lift that so many visitors were planned for', () => {
    const { control } = sequentialSampleSize({ ...terms, baseline: 0.03, k: 100 });
    expect(smallestLift({ ...terms, baseline: 0.03, control, k: 100 })).toBeCloseTo(0.1, 6);
  });

  it('says when not even everybody converting could be shown', () => {
    expect(smallestLift({ ...terms, baseline: 0.5, control: 2 })).toBeNull();
    expect(() => smallestLift({ ...terms, baseline: 0, control: 2 })).toThrow(StatisticsError);
  });
});

describe('planDays', () => {
  it.each([
    [1000, 1000, 14],
    [14_000, 1000, 14],
    [14_001, 1000, 21],
    [21_000, 1000, 21],
    [0, 0, 14],
  ])('%i visitors at %i a day take %i days', (visitors, perDay, days) => {
    expect(planDays({ visitors, perDay })).toBe(days);
  });

  it('never ends where nobody comes', () => {
    expect(planDays({ visitors: 10, perDay: 0 })).toBeNull();
  });
});
