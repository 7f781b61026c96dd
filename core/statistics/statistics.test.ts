import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredTail } from './chi-squared-tail';
import { mutualInformation } from './mutual-information';
import { wilsonInterval } from './wilson-interval';

describe('the interval of a share', () => {
  // R: prop.test(x, n, correct = FALSE)$conf.int
  it.each([
    [10, 100, 0.05522914, 0.1743657],
    [0, 20, 0, 0.1611252],
    [20, 20, 0.8388748, 1],
    [1, 3, 0.06149194, 0.7923404],
  ])('of %i of %i', (count, of, low, high) => {
    const found = wilsonInterval(count, of);
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
  });

  it('holds the share, and lies between 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 1e6 })
      .chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { low, high } = wilsonInterval(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / of);
        expect(high).toBeGreaterThanOrEqual(count / of);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the tail of chi-squared', () => {
  // Printed tables: the points that are exceeded with these chances.
  it.each([
    [3.841458821, 1, 0.05],
    [6.634896601, 1, 0.01],
    [5.991464547, 2, 0.05],
    [16.9189776, 9, 0.05],
    [124.3421134, 100, 0.05],
    [2.705543454, 1, 0.1],
    // exp(−x / 2) exactly.
    [50, 2, Math.exp(-25)],
    [0, 4, 1],
  ])('of %d with %i degrees of freedom', (value, degrees, chance) => {
    expect(chiSquaredTail(value, degrees) / chance).toBeCloseTo(1, 7);
  });
});

describe('what one answer says of another', () => {
  it('is all of it where they always go together, and nothing where they do not', () => {
    const together = mutualInformation([
      [500, 0],
      [0, 500],
    ]);
    expect(together).toMatchObject({ visitors: 1000, of: 1 });
    expect(together.bits).toBeGreaterThan(0.99);
    expect(together.bits).toBeLessThanOrEqual(1);
    expect(together.pValue).toBeLessThan(1e-12);
    expect(
      mutualInformation([
        [250, 250],
        [250, 250],
      ]),
    ).toMatchObject({ bits: 0, pValue: 1 });
  });

  it('counts nothing of rows and columns in which there is nobody', () => {
    expect(
      mutualInformation([
        [20, 10, 0],
        [5, 30, 0],
        [0, 0, 0],
      ]),
    ).toEqual(
      mutualInformation([
        [20, 10],
        [5, 30],
      ]),
    );
    expect(mutualInformation([[20, 10]])).toMatchObject({ bits: 0, pValue: 1, noise: 0 });
    expect(mutualInformation([])).toMatchObject({ visitors: 0, bits: 0, of: 0, pValue: 1 });
  });

  it('finds a difference where there is none about as often as it says, and on average nothing', () => {
    let state = 7;
    const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    let [found, bits] = [0, 0];
    for (let run = 0; run < 1000; run++) {
      const table = [0, 1, 2].map(() => [0, 0, 0]);
      for (let visitor = 0; visitor < 300; visitor++)
        table[Math.floor(random() * 3)]![Math.floor(random() * 3)]!++;
      const one = mutualInformation(table);
      if (one.pValue < 0.05) found++;
      bits += one.bits;
    }
    // 50 ± 2.33 standard errors, and a half of what chance alone leaves without the correction.
    expect(found).toBeGreaterThan(34);
    expect(found).toBeLessThan(67);
    expect(bits / 1000).toBeLessThan(4 / (2 * 300 * Math.LN2) / 2);
  });

  it('is never negative, and never more than there is to know', () => {
    const tables = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(fc.nat({ max: 50 }), { minLength: width, maxLength: width }), { maxLength: 6 }),
      );
    fc.assert(
      fc.property(tables, (table) => {
        const { bits, of, pValue } = mutualInformation(table);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(of);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});
