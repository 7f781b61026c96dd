import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropPlace, scrollStep, type BlockRect } from './drop-place';

const empty = { left: 10, top: 20, width: 300, height: 0 };
/** Three blocks of 40 px with 10 px between them. */
const three: BlockRect[] = [100, 150, 200].map((top, index) => ({
  block: `b${index}`,
  left: 10,
  top,
  width: 300,
  height: 40,
}));

test.each([
  [0, 'b0', 94],
  [119, 'b0', 94],
  [121, 'b1', 145],
  [169, 'b1', 145],
  [171, 'b2', 195],
  [221, null, 246],
  [9999, null, 246],
])('at %d px a block lands before %s, with its line at %d px', (y, before, top) => {
  expect(dropPlace({ blocks: three, empty, gap: 6 }, y)).toEqual({
    before,
    line: { left: 10, width: 300, top },
  });
});

test('an empty step takes it at its beginning', () => {
  expect(dropPlace({ blocks: [], empty, gap: 6 }, 500)).toEqual({
    before: null,
    line: { left: 10, width: 300, top: 20 },
  });
});

test('it lands before the first block whose middle is below the pointer, whatever their heights', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.integer({ min: -50, max: 9000 }), (list, y) => {
      let top = 0;
      const blocks = list.map((height, index) => {
        const rect = { block: `b${index}`, left: 0, top, width: 100, height };
        top += height + 16;
        return rect;
      });
      const below = blocks.find((rect) => rect.top + rect.height / 2 >= y);
      expect(dropPlace({ blocks, empty, gap: 6 }, y).before).toBe(below?.block ?? null);
    }),
  );
});

test('the content moves near an edge, the faster the nearer, and stands still between', () => {
  const area = { left: 0, top: 100, width: 10, height: 400 };
  expect(scrollStep(area, 300)).toBe(0);
  expect(scrollStep(area, 130)).toBeLessThan(0);
  expect(scrollStep(area, 101)).toBeLessThan(scrollStep(area, 130));
  expect(scrollStep(area, 499)).toBeGreaterThan(scrollStep(area, 470));
  expect(scrollStep(area, 9999)).toBe(14);
});
