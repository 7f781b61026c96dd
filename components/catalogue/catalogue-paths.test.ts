import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cataloguePaths, readFilter, writeFilter } from './catalogue-paths';

/** What a person can ask for: words without space around them, never empty. */
const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: maxLength / 20 })
    .filter((text) => text === text.trim());

test('what is asked for stands in the address, and is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.record({
        search: fc.option(words(100), { nil: undefined }),
        stock: fc.constantFrom('in' as const, 'out' as const, undefined),
        category: fc.option(words(500), { nil: undefined }),
      }),
      (filter) => {
        expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
      },
    ),
  );
});

test('what cannot be read filters nothing', () => {
  expect(writeFilter(readFilter(new URLSearchParams('stock=some&q=%20&category=&page=3')))).toBe('');
});

test('whatever an id is, its page is that of a product', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'/.%?#&= øa'), minLength: 1 }), (id) => {
      const { pathname, searchParams } = new URL(cataloguePaths('s').one(id), 'https://beckon.example');
      expect(pathname).toBe('/sites/s/products/one');
      expect(searchParams.get('id')).toBe(id);
    }),
  );
});
