import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropPlace, scrollStep, type Rect } from './drop-place';

const empty = { left: 10, top: 20, width: 300, height: 0 };
/** Three blocks of 40 px with 10 px between them. */
const three: Rect[] = [100, 150, 200].map((top) => ({ left: 10, top, width: 300, height: 40 }));

test.each([
  [0, 0, 94],
  [119, 0, 94],
  [121, 1, 145],
  [169, 1, 145],
  [171, 2, 195],
  [221, 3, 246],
  [9999, 3, 246],
])('at %d px a block lands at position %d, with its line at %d px', (y, position, top) => {
  expect(dropPlace({ blocks: three, empty, gap: 6 }, y)).toEqual({
    position,
    line: { left: 10, width: 300, top },
  });
});

test('an empty step takes it at its beginning', () => {
  expect(dropPlace({ blocks: [], empty, gap: 6 }, 500)).toEqual({
    position: 0,
    line: { left: 10, width: 300, top: 20 },
  });
});

test('the position is the number of blocks whose middle is above the pointer, whatever their heights', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.integer({ min: -50, max: 9000 }), (list, y) => {
      let top = 0;
      const blocks = list.map((height) => {
        const rect = { left: 0, top, width: 100, height };
        top += height + 16;
        return rect;
      });
      const above = blocks.filter((rect) => rect.top + rect.height / 2 < y).length;
      expect(dropPlace({ blocks, empty, gap: 6 }, y).position).toBe(above);
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
