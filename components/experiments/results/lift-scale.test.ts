import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liftScale, placeOf } from './lift-scale';

const end = fc.option(fc.double({ min: -1, max: 50, noNaN: true }), { nil: null });

test('no difference is always in sight, and every known end lies on the scale', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ estimate: end, low: end, high: end })), (lifts) => {
      const scale = liftScale(lifts);
      expect(placeOf(scale, 0)).toBeGreaterThan(0);
      expect(placeOf(scale, 0)).toBeLessThan(1);
      for (const { low, high } of lifts)
        for (const one of [low ?? -1, high ?? 3]) {
          const place = placeOf(scale, one);
          expect(place >= 0 && place <= 1).toBe(true);
        }
    }),
  );
});

test('an interval in the middle of the scale keeps its proportions', () => {
  const scale = liftScale([{ estimate: 0.23, low: 0.05, high: 0.44 }]);
  expect(placeOf(scale, 0.05)).toBeLessThan(placeOf(scale, 0.23));
  expect(placeOf(scale, 0.23)).toBeLessThan(placeOf(scale, 0.44));
  expect(placeOf(scale, 0.44)).toBeLessThan(1);
});

test('an end that does not exist reaches the edge', () => {
  const scale = liftScale([{ estimate: 0.5, low: 0.1, high: null }]);
  expect(placeOf(scale, scale.to)).toBe(1);
  expect(scale.to).toBe(3);
});
