// What a visitor is shown: for every catalogue and visitor what must never happen, and by example what each strategy is for.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductStrategy } from '@/core/campaign/product-strategy';
import { anyCatalogue, anyStrategy, anyVisit, nobody, product } from './products.fixtures';
import { recommend, type ShopVisit } from './recommend';
import { layOut } from './shelf';

const NONE = { sold: new Map<string, number>(), together: new Map<string, string[]>() };
const anyList = fc.record({
  strategies: fc.array(anyStrategy, { maxLength: 4 }),
  count: fc.integer({ min: 1, max: 12 }),
  digits: fc.constantFrom(0, 2),
});

describe('whatever the catalogue, the visitor and the strategies are,', () => {
  it('what is shown is in stock, of different products, neither bought nor in the cart, and no more than asked for', () => {
    fc.assert(
      fc.property(anyCatalogue, anyVisit, anyList, (catalogue, visit, list) => {
        const shelf = layOut(catalogue, NONE);
        const shown = recommend(shelf, visit, list);
        expect(shown.length).toBeLessThanOrEqual(list.count);
        expect(shown.every(({ inStock }) => inStock)).toBe(true);
        const groups = shown.map(({ group }) => group);
        expect(new Set(groups).size).toBe(groups.length);
        const had = [...visit.bought, ...visit.cart].flatMap((name) => shelf.find(name));
        expect(had.filter(({ group }) => groups.includes(group))).toEqual([]);
      }),
    );
  });

  it('the same products in another order give the same list', () => {
    fc.assert(
      fc.property(anyCatalogue, anyVisit, anyList, (catalogue, visit, list) => {
        const there = recommend(layOut(catalogue, NONE), visit, list);
        const back = recommend(layOut([...catalogue].reverse(), NONE), visit, list);
        expect(back.map(({ id }) => id)).toEqual(there.map(({ id }) => id));
      }),
    );
  });

  it.each(['newest', 'popular'] as const)(
    'a list that ends in %s is as full as the shop can make it',
    (kind) => {
      fc.assert(
        fc.property(anyCatalogue, anyVisit, anyList, (catalogue, visit, list) => {
          const shelf = layOut(catalogue, NONE);
          const had = new Set(
            [...visit.bought, ...visit.cart].flatMap((name) => shelf.find(name).map(({ group }) => group)),
          );
          const left = new Set(shelf.popular.map(({ group }) => group).filter((group) => !had.has(group)));
          const shown = recommend(shelf, visit, { ...list, strategies: [...list.strategies, { kind }] });
          expect(shown.length).toBe(Math.min(list.count, left.size));
        }),
      );
    },
  );

  it('what an earlier strategy found stands before what a later one did', () => {
    fc.assert(
      fc.property(anyCatalogue, anyVisit, anyList, anyStrategy, (catalogue, visit, list, more) => {
        const shelf = layOut(catalogue, NONE);
        const before = recommend(shelf, visit, list);
        const after = recommend(shelf, visit, { ...list, strategies: [...list.strategies, more] });
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});

const mugs = ['home', 'mugs'];
const shop = [
  product('mug-gold', { category: mugs, tags: ['gift'], price: 4000, rank: 1 }),
  product('mug-blue', { category: mugs, tags: ['gift'], price: 2400, rank: 2, since: 9 }),
  product('mug-plain', { category: mugs, price: 900, rank: 3, attributes: { glaze: ['matt', 'clear'] } }),
  product('mug-gone', { category: mugs, tags: ['gift'], price: 2000, rank: 4, inStock: false }),
  product('bowl', { category: ['home', 'bowls'], price: 3000, rank: 5, path: '/products/bowl' }),
  product('bowl-large', { group: 'bowl', category: ['home', 'bowls'], price: 3500, rank: 6 }),
  product('shopify_DE_11_22', { category: ['garden'], price: 700, rank: 7 }),
];
const shelf = layOut(shop, {
  sold: new Map([
    ['bowl', 5],
    ['mug-plain', 2],
  ]),
  together: new Map([['mug-plain', ['bowl', 'mug-gold']]]),
});
const show = (strategies: ProductStrategy[], visit: Partial<ShopVisit> = {}, count = 3) =>
  recommend(shelf, { ...nobody, ...visit }, { strategies, count, digits: 2 }).map(({ id }) => id);

describe('a strategy', () => {
  it('of best sellers shows what is ordered most, then the feed’s own order', () => {
    expect(show([{ kind: 'popular' }])).toEqual(['bowl', 'mug-plain', 'mug-gold']);
  });

  it('of the newest shows what came last', () => {
    expect(show([{ kind: 'newest' }], {}, 2)).toEqual(['mug-blue', 'mug-gold']);
  });

  it('of what was viewed shows the latest first, but not what this page is about', () => {
    expect(
      show([{ kind: 'viewed' }], { viewed: ['mug-blue', '/products/bowl', 'mug-gone'], page: ['mug-blue'] }),
    ).toEqual(['bowl']);
  });

  it('of a cheaper choice shows what is like the dearest thing in the cart, for at least a tenth less', () => {
    expect(show([{ kind: 'cheaper' }], { cart: ['mug-gold'] }, 2)).toEqual(['mug-blue', 'mug-plain']);
    expect(show([{ kind: 'cheaper' }], { cart: ['mug-plain'] })).toEqual([]);
  });

  it('of what is alike goes by the page, else by what was viewed', () => {
    expect(show([{ kind: 'similar' }], { page: ['mug-blue'], viewed: ['bowl'] }, 1)).toEqual(['mug-gold']);
    expect(show([{ kind: 'similar' }], { page: ['unknown'], viewed: ['bowl'] }, 1)).not.toEqual([]);
    expect(show([{ kind: 'similar' }])).toEqual([]);
  });

  it('of what is bought together goes by the cart', () => {
    expect(show([{ kind: 'together' }], { cart: ['mug-plain'] })).toEqual(['bowl', 'mug-gold']);
  });

  it('that was picked by hand keeps its order, and leaves out what is sold out or gone', () => {
    expect(show([{ kind: 'picked', products: ['mug-gone', 'mug-blue', 'nothing', 'bowl'] }])).toEqual([
      'mug-blue',
      'bowl',
    ]);
  });

  it('never shows another size of what was just bought, nor what a cart calls by its Shopify number', () => {
    expect(show([{ kind: 'popular' }], { bought: ['bowl-large'] }, 12)).not.toContain('bowl');
    expect(show([{ kind: 'popular' }], { cart: ['11'] }, 12)).not.toContain('shopify_DE_11_22');
    expect(show([{ kind: 'popular' }], { cart: ['22'] }, 12)).not.toContain('shopify_DE_11_22');
  });
});

describe('a filter', () => {
  const where = (...of: Extract<ProductStrategy, { kind: 'filter' }>['where']): ProductStrategy => ({
    kind: 'filter',
    where: of,
    order: 'popular',
  });
  const answer = { from: 'answer', question: 'q' } as const;

  it('takes a category by its whole path, by one that it lies in, and by its last word', () => {
    const of = (value: string) =>
      show([where({ kind: 'category', is: { from: 'fixed', values: [value] } })], {}, 12);
    expect(of('Home > Mugs')).toEqual(['mug-plain', 'mug-gold', 'mug-blue']);
    expect(of('mugs')).toEqual(of('Home > Mugs'));
    expect(of('HOME')).toContain('bowl');
    expect(of('mug')).toEqual([]);
  });

  it('compares an attribute with what was answered, and with nothing when nothing was', () => {
    const glazed = where({ kind: 'attribute', name: 'Glaze', is: answer });
    expect(show([glazed], { answers: { q: ['Matt'] } })).toEqual(['mug-plain']);
    expect(show([glazed], { answers: { q: ['shiny'] } })).toEqual([]);
    expect(show([glazed], {}, 12)).toHaveLength(5);
    expect(show([glazed], { answers: { q: [] } }, 12)).toHaveLength(5);
  });

  it.each([
    ['24', ['mug-plain', 'mug-blue', 'shopify_DE_11_22']],
    ['23,99', ['mug-plain', 'shopify_DE_11_22']],
    ['€25–€50', ['bowl', 'mug-gold']],
    ['40+', ['mug-gold']],
    ['no limit', ['bowl', 'mug-plain', 'mug-gold']],
  ])('reads %s as a budget', (text, expected) => {
    expect(show([where({ kind: 'budget', question: 'q' })], { answers: { q: [text] } })).toEqual(expected);
  });

  it('puts the cheapest first when asked to', () => {
    expect(show([{ kind: 'filter', where: [], order: 'cheapest' }], {}, 2)).toEqual([
      'shopify_DE_11_22',
      'mug-plain',
    ]);
  });
});
