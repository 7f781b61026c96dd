import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeSlice, widestGap, type Slice } from './take-slice';

describe('slices of a layer', () => {
  it('are given from the start, and into the first gap that is wide enough', () => {
    expect(takeSlice([], 0.5)).toEqual({ from: 0, to: 0.5 });
    expect(takeSlice([{ from: 0, to: 0.5 }], 0.5)).toEqual({ from: 0.5, to: 1 });
    const taken = [
      { from: 0.7, to: 1 },
      { from: 0, to: 0.2 },
    ];
    expect(takeSlice(taken, 0.5)).toEqual({ from: 0.2, to: 0.7 });
    expect(takeSlice(taken, 0.6)).toBeNull();
    expect(widestGap(taken)).toBe(0.5);
    expect(widestGap([])).toBe(1);
  });

  it('never overlap, whatever comes and goes, and there is one whenever a gap is as wide', () => {
    const step = fc.record({ share: fc.integer({ min: 1, max: 100 }), ends: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let taken: Slice[] = [];
        for (const { share, ends } of steps) {
          const room = widestGap(taken);
          const slice = takeSlice(taken, share / 100);
          expect(slice !== null).toBe(room >= share / 100 - 1e-9);
          if (slice) taken.push(slice);
          else taken = taken.filter((_, index) => index !== ends);
          const sorted = taken.toSorted((a, b) => a.from - b.from);
          sorted.forEach(({ from, to }, index) => {
            expect(to).toBeGreaterThan(from);
            expect(from).toBeGreaterThanOrEqual(sorted[index - 1]?.to ?? 0);
            expect(to).toBeLessThanOrEqual(1);
          });
        }
      }),
    );
  });
});
