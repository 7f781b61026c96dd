import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armShares, HOLDOUT } from './arms';
import { bucketRanges, chooseArm } from './ranges';

const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
const coverage = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.integer({ min: 0, max: 9999 }).map((value) => value / 10_000);

describe('bucketRanges and chooseArm', () => {
  it('cover everyone at full coverage', () => {
    fc.assert(
      fc.property(weights, place, (shares, bucket) => {
        expect(chooseArm(bucket, bucketRanges(shares, 1))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('cover nobody at none', () => {
    fc.assert(
      fc.property(weights, place, (shares, bucket) => chooseArm(bucket, bucketRanges(shares, 0)) === -1),
    );
  });

  it('never move anyone to another arm when coverage rises', () => {
    fc.assert(
      fc.property(weights, place, coverage, coverage, (shares, bucket, a, b) => {
        const [lower, higher] = a < b ? [a, b] : [b, a];
        const before = chooseArm(bucket, bucketRanges(shares, lower));
        if (before >= 0) expect(chooseArm(bucket, bucketRanges(shares, higher))).toBe(before);
      }),
    );
  });

  it('put each place in at most one arm, whose slice is as wide as its share', () => {
    fc.assert(
      fc.property(weights, coverage, (shares, covered) => {
        const ranges = bucketRanges(shares, covered);
        const total = shares.reduce((sum, share) => sum + share, 0);
        ranges.forEach(([low, high], index) => {
          expect(high - low).toBeCloseTo(((shares[index] ?? 0) / total) * covered, 9);
          expect(high).toBeLessThanOrEqual((ranges[index + 1]?.[0] ?? 1) + 1e-9);
        });
      }),
    );
  });

  it('are half open: a place on the border belongs to the arm that starts there', () => {
    const ranges = bucketRanges([0.5, 0.5], 1);
    expect([chooseArm(0.4999, ranges), chooseArm(0.5, ranges)]).toEqual([0, 1]);
  });
});

describe('armShares', () => {
  it('adds up to 1, holdout included', () => {
    const variants = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(variants, fc.double({ min: 0, max: 0.5, noNaN: true }), (weightsOf, holdout) => {
        const arms = armShares(
          weightsOf.map((weight, index) => ({ id: `v${index}`, weight })),
          holdout,
        );
        expect(arms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(arms.some(({ id }) => id === HOLDOUT)).toBe(holdout > 0);
      }),
    );
  });

  it('shares alike when no variant has a weight', () => {
    const variants = [
      { id: 'a', weight: 0 },
      { id: 'b', weight: 0 },
    ];
    expect(armShares(variants, 0)).toEqual([
      { id: 'a', share: 0.5 },
      { id: 'b', share: 0.5 },
    ]);
  });
});
