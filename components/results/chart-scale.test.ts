import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundCeiling } from './chart-scale';

describe('roundCeiling', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 4],
    [9, 10],
    [10, 10],
    [11, 20],
    [478, 600],
    [1300, 2000],
  ])('of %i is %i', (most, ceiling) => {
    expect(roundCeiling(most)).toBe(ceiling);
  });

  it('covers the highest count, wastes at most half of the height, and halves evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e9 }), (most) => {
        const ceiling = roundCeiling(most);
        expect(ceiling).toBeGreaterThanOrEqual(most);
        expect(most).toBeGreaterThanOrEqual(ceiling / 2);
        expect(Number.isInteger(ceiling / 2)).toBe(true);
      }),
    );
  });
});
