import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket, fnv1a32 } from './bucket';
import frozen from './frozen-places.fixture.json' with { type: 'json' };
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

  it('never changes: visitors of all versions stay where they are', () => {
    for (const { seed, visitor, place } of frozen)
      expect([visitor, bucket(seed, visitor)]).toEqual([visitor, place]);
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
      // Of whole places, because 0.0003 × 10,000 is less than 3.
      const cell = Math.floor((Math.round(bucket(seed, id) * 10_000) * cells) / 10_000);
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

  it('gives each of its ten thousand places the same of a million visitors', () => {
    // χ² with 9,999 degrees of freedom: p = .0001 at 10,528.
    expect(chiSquare('71db0FsR.1', 1_000_000, 10_000)).toBeLessThan(10_528);
  });

  /** χ² of tenths by tenths: how visitors lie under two seeds at once. */
  function chiSquareOfBoth(one: string, other: string, visitors: number): number {
    const counts = new Array<number>(100).fill(0);
    for (let visitor = 0; visitor < visitors; visitor++) {
      const id = `0193a5c2-7f00-7000-8000-${visitor.toString(16).padStart(12, '0')}`;
      const cell = Math.floor(bucket(one, id) * 10) * 10 + Math.floor(bucket(other, id) * 10);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const expected = visitors / 100;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  }

  it.each([
    ['two phases of one campaign', '71db0FsR.1', '71db0FsR.2'],
    ['two campaigns', '71db0FsR.1', 'q8sZDIob.1'],
    ['a campaign and its layer', '71db0FsR.1', 'layer:Welcome'],
    ['a campaign and the holdout of its site', '71db0FsR.1', 'XRyPTazow_EgdYSXOjsVjA'],
  ])('places a visitor independently in %s', (_, one, other) => {
    // χ² with 99 degrees of freedom: p = .0001 at 160.
    expect(chiSquareOfBoth(one, other, 200_000)).toBeLessThan(160);
  });
});
