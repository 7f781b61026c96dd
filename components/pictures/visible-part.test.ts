import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { visiblePart } from './visible-part';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const shape = fc.double({ min: 0.1, max: 10, noNaN: true });

it('a wide picture is cut at its sides, a high one above and below', () => {
  expect(visiblePart(2, 1, { x: 1, y: 0.3 })).toEqual({ left: 0.5, top: 0, width: 0.5, height: 1 });
  expect(visiblePart(0.5, 1, { x: 0.3, y: 0 })).toEqual({ left: 0, top: 0, width: 1, height: 0.5 });
  expect(visiblePart(1.5, 1.5, { x: 0, y: 1 })).toEqual({ left: 0, top: 0, width: 1, height: 1 });
});

it('the focus is always in sight, and the part has the shape and lies in the picture', () => {
  fc.assert(
    fc.property(shape, shape, share, share, (picture, wanted, x, y) => {
      const { left, top, width, height } = visiblePart(picture, wanted, { x, y });
      expect((width * picture) / height).toBeCloseTo(wanted, 6);
      for (const [from, size, at] of [
        [left, width, x],
        [top, height, y],
      ] as const) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + size).toBeLessThanOrEqual(1 + 1e-9);
        expect(at).toBeGreaterThanOrEqual(from - 1e-9);
        expect(at).toBeLessThanOrEqual(from + size + 1e-9);
      }
    }),
  );
});
