// What orders say: what sells of late, and what is bought together more often than by chance.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { weighOrders } from './weigh-orders';

const DAY = 86_400_000;
const orders = (count: number, products: string[], at = 0) =>
  Array.from({ length: count }, () => ({ at, products }));

it('an order counts half after a fortnight, and once however often a thing is in it', () => {
  const { sold } = weighOrders(
    [
      { at: 0, products: ['a', 'a'] },
      { at: 14 * DAY, products: ['b'] },
    ],
    14 * DAY,
  );
  expect([...sold]).toEqual([
    ['a', 0.5],
    ['b', 1],
  ]);
});

it('an order of tomorrow counts as one of now', () => {
  expect(weighOrders([{ at: 99 * DAY, products: ['a'] }], 0).sold.get('a')).toBe(1);
});

it('two things belong together once they were ordered so three times, and more often than by chance', () => {
  const apart = orders(20, ['c']);
  expect(weighOrders([...orders(2, ['a', 'b']), ...apart], 0).together.size).toBe(0);
  expect([...weighOrders([...orders(3, ['a', 'b']), ...apart], 0).together]).toEqual([
    ['a', ['b']],
    ['b', ['a']],
  ]);
  // Everybody orders a bag: it belongs to nothing.
  expect(weighOrders([...orders(10, ['a', 'bag']), ...orders(10, ['b', 'bag'])], 0).together.size).toBe(0);
});

it('the closest comes first', () => {
  const { together } = weighOrders(
    [...orders(8, ['a', 'b']), ...orders(4, ['a', 'c']), ...orders(4, ['c']), ...orders(30, ['d'])],
    0,
  );
  expect(together.get('a')).toEqual(['b', 'c']);
});

it('in whatever order they come, orders say the same, and of each other', () => {
  const anyOrders = fc.array(
    fc.record({
      at: fc.nat(60 * DAY),
      products: fc.array(fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), { maxLength: 20 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(anyOrders, (list) => {
      const there = weighOrders(list, 60 * DAY);
      const back = weighOrders([...list].reverse(), 60 * DAY);
      expect([...back.together].sort()).toEqual([...there.together].sort());
      for (const [one, others] of there.together) {
        expect(others).not.toContain(one);
        for (const other of others) expect(there.together.get(other)).toContain(one);
      }
      for (const [thing, weight] of there.sold) expect(back.sold.get(thing)).toBeCloseTo(weight);
    }),
  );
});
