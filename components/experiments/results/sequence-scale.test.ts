import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStep, sequenceReach } from './sequence-scale';

test('the wide beginning does not squeeze the end', () => {
  const points = [
    { at: 1, estimate: 0.4, low: -0.9, high: 8 },
    { at: 2, estimate: 0.3, low: -0.2, high: 0.9 },
    { at: 3, estimate: 0.25, low: 0.05, high: 0.44 },
    { at: 4, estimate: 0.23, low: 0.05, high: 0.44 },
  ];
  expect(sequenceReach(points)).toBeCloseTo(0.55, 9);
});

test('whatever the course, there is a scale with one to four lines above zero', () => {
  const end = fc.option(fc.double({ min: -1, max: 1e6, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat(), estimate: end, low: end, high: end })), (points) => {
      const reach = sequenceReach(points);
      expect(reach).toBeGreaterThan(0);
      const lines = Math.floor(reach / lineStep(reach));
      expect(lines).toBeGreaterThanOrEqual(1);
      expect(lines).toBeLessThanOrEqual(4);
    }),
  );
});
