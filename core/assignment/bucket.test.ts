import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket, fnv1a32 } from './bucket';
import vectors from './hash-vectors.fixture.json' with { type: 'json' };

describe('bucket', () => {
  it.each(vectors)(
    'gives the same number as GrowthBook, hash version 2: "$seed" + "$value"',
    ({ seed, value, expected }) => {
      expect(bucket(seed, value)).toBe(expected);
    },
  );

  // Version 1 hashes value + seed once, into thousandths: the same FNV-1a underneath.
  it.each([
    ['campaign:42', 'a'.repeat(17), 0.742],
    ['spring-sale', 'a'.repeat(47), 0.833],
    ['日本', 'a'.repeat(77), 0.073],
    ['quiz_a1', 'a'.repeat(107), 0.366],
  ])('hashes like version 1 as well: "%s"', (seed, value, expected) => {
    expect((fnv1a32(value + seed) % 1000) / 1000).toBe(expected);
  });

  it('is a ten-thousandth from 0 up to, not including, 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (seed, id) => {
        const place = bucket(seed, id);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(1);
        expect(place).toBe(Math.round(place * 10_000) / 10_000);
      }),
    );
  });

  /** Pearson's χ² of visitors over equal cells, under one seed. */
  function chiSquare(seed: string, visitors: number, cells: number): number {
    const counts = new Array<number>(cells).fill(0);
    for (let visitor = 0; visitor < visitors; visitor++) {
      const id = `0193a5c2-${(visitor * 7919).toString(16).padStart(4, '0').slice(-4)}-7000-8000-${visitor.toString(16).padStart(12, '0')}`;
      const cell = Math.floor(bucket(seed, id) * cells);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const expected = visitors / cells;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  }

  it('spreads visitors evenly, whatever the seed', () => {
    // χ² with 99 degrees of freedom: mean 99, p = .0001 at 160. Twenty seeds.
    const values = Array.from({ length: 20 }, (_, seed) => chiSquare(`campaign.${seed}`, 20_000, 100));
    expect(Math.max(...values)).toBeLessThan(160);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeGreaterThan(80);
  });

  it('places a visitor independently in two phases of one campaign', () => {
    const counts = [0, 0, 0, 0];
    for (let visitor = 0; visitor < 20_000; visitor++) {
      const half = (phase: number) => (bucket(`c1.${phase}`, `visitor-${visitor}`) < 0.5 ? 0 : 1);
      const cell = half(1) * 2 + half(2);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    // χ² with 3 degrees of freedom: p = .0001 at 21.1.
    expect(counts.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0)).toBeLessThan(21.1);
  });
});
