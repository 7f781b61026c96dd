import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastRatio } from './contrast';
import { themes } from './document.fixtures';

// Published reference pairs; WebAIM and the WCAG working group give the same figures.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#ffffff', 8.59],
])('%s on %s has a contrast of %d', (front, back, ratio) => {
  expect(contrastRatio(front, back)).toBeCloseTo(ratio, 2);
});

test('contrast is between 1 and 21 and does not depend on the order', () => {
  fc.assert(
    fc.property(themes, ({ text, background }) => {
      const ratio = contrastRatio(text, background);
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(21);
      expect(contrastRatio(background, text)).toBe(ratio);
    }),
  );
});
