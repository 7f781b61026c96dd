// The arithmetic of the cart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToCart,
  DELIVERY,
  formatPrice,
  FREE_DELIVERY_FROM,
  MOST_PER_LINE,
  parseCart,
  priceLines,
  setQuantity,
  totalsOf,
} from './cart.js';

const mug = { id: 'mug', name: 'Mug', category: 'mugs', price: 3400, stock: 5 };
const vase = { id: 'vase', name: 'Vase', category: 'vases', price: 9000, stock: 1 };
const gone = { id: 'gone', name: 'Gone', category: 'mugs', price: 100, stock: 0 };
const products = [mug, vase, gone];

describe('adding to the cart', () => {
  it('adds to a line that is there already', () => {
    const once = addToCart([], 'mug', 2, 5);
    expect(addToCart(once, 'mug', 1, 5)).toEqual([{ id: 'mug', quantity: 3 }]);
  });

  it('never holds more than the stock, nor more than a line may hold', () => {
    expect(addToCart([], 'mug', 99, 5)).toEqual([{ id: 'mug', quantity: 5 }]);
    expect(addToCart([], 'mug', 99, 1000)).toEqual([{ id: 'mug', quantity: MOST_PER_LINE }]);
  });

  it('leaves the cart it was given alone', () => {
    const cart = Object.freeze([Object.freeze({ id: 'mug', quantity: 1 })]);
    expect(addToCart(cart, 'mug', 1, 5)).not.toBe(cart);
    expect(cart).toEqual([{ id: 'mug', quantity: 1 }]);
  });
});

describe('setting a quantity', () => {
  it('keeps the order of the lines and removes a line at nothing', () => {
    const cart = [
      { id: 'mug', quantity: 1 },
      { id: 'vase', quantity: 1 },
    ];
    expect(setQuantity(cart, 'mug', 4, 5).map(({ id }) => id)).toEqual(['mug', 'vase']);
    expect(setQuantity(cart, 'mug', 0, 5)).toEqual([{ id: 'vase', quantity: 1 }]);
  });

  it('holds whole pieces within bounds whatever is asked', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 1, max: 100 }), (quantity, most) => {
        const line = setQuantity([], 'mug', quantity, most)[0];
        if (!line) return;
        expect(Number.isInteger(line.quantity)).toBe(true);
        expect(line.quantity).toBeGreaterThanOrEqual(1);
        expect(line.quantity).toBeLessThanOrEqual(Math.min(most, MOST_PER_LINE));
      }),
    );
  });
});

describe('reading a stored cart', () => {
  it('reads back what was stored', () => {
    const cart = addToCart(addToCart([], 'mug', 2, 5), 'vase', 1, 1);
    expect(parseCart(JSON.stringify(cart))).toEqual(cart);
  });

  it('reads anything else as an empty cart, without throwing', () => {
    for (const text of [null, '', '{', '{}', '7', '[null, 1, {"id": 3}]', '[{"id":"mug","quantity":-2}]'])
      expect(parseCart(text)).toEqual([]);
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(parseCart(text))));
  });
});

describe('pricing', () => {
  it('leaves out what is unknown or sold out, and follows the stock', () => {
    const lines = priceLines(
      [
        { id: 'mug', quantity: 9 },
        { id: 'gone', quantity: 1 },
        { id: 'other', quantity: 1 },
      ],
      products,
    );
    expect(lines).toEqual([{ product: mug, quantity: 5, sum: 17000 }]);
  });

  it('charges delivery below the limit, and not at it', () => {
    expect(totalsOf(priceLines([{ id: 'mug', quantity: 1 }], products))).toEqual({
      items: 1,
      goods: 3400,
      delivery: DELIVERY,
      total: 3400 + DELIVERY,
      untilFree: FREE_DELIVERY_FROM - 3400,
    });
    expect(totalsOf(priceLines([{ id: 'vase', quantity: 1 }], products))).toMatchObject({
      delivery: 0,
      total: 9000,
      untilFree: 0,
    });
  });

  it('costs nothing when there is nothing', () => {
    expect(totalsOf([])).toMatchObject({ items: 0, delivery: 0, total: 0 });
  });

  it('writes euros as people do', () => {
    expect(formatPrice(3400)).toBe('€34');
    expect(formatPrice(750)).toBe('€7.50');
    expect(formatPrice(123450)).toBe('€1,234.50');
  });
});
