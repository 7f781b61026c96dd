// Catalogues and visits for tests: any that there could be, small enough to look at.
import * as fc from 'fast-check';
import type { MatchedWords, ProductStrategy } from '@/core/campaign/product-strategy';
import type { Candidate } from './candidate';
import type { ShopVisit } from './recommend';

export const product = (id: string, of: Partial<Candidate> = {}): Candidate => ({
  id,
  group: of.group ?? id,
  category: [],
  tags: [],
  attributes: {},
  price: 1000,
  inStock: true,
  rank: 0,
  since: 0,
  path: '',
  ...of,
});

export const nobody: ShopVisit = { answers: {}, cart: [], viewed: [], bought: [], page: [] };

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const attributes: fc.Arbitrary<Candidate['attributes']> = fc.constantFrom<Candidate['attributes'][]>(
  {},
  { skin: ['dry'] },
  { skin: ['dry', 'oily'] },
);
export const anyCatalogue: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...ids),
      group: fc.constantFrom('', 'g1', 'g2'),
      category: fc.constantFrom<Candidate['category'][]>([], ['home'], ['home', 'mugs'], ['home', 'bowls']),
      tags: fc.subarray(['blue', 'gift', 'new']),
      attributes,
      price: fc.nat(5000),
      inStock: fc.boolean(),
      rank: fc.nat(20),
      since: fc.nat(5),
      path: fc.constant(''),
    })
    .map((one) => ({ ...one, group: one.group || one.id })),
  { selector: ({ id }) => id },
);

const names = fc.array(fc.constantFrom(...ids, 'g1', 'gone', '__proto__'), { maxLength: 4 });
export const anyVisit: fc.Arbitrary<ShopVisit> = fc.record({
  answers: fc.constantFrom<ShopVisit['answers'][]>(
    {},
    { 'q-skin': ['Dry'] },
    { 'q-skin': [], 'q-budget': ['20'] },
  ),
  cart: names,
  viewed: names,
  bought: names,
  page: names,
});

const words: fc.Arbitrary<MatchedWords> = fc.constantFrom<MatchedWords[]>(
  { from: 'fixed' as const, values: ['Mugs'] },
  { from: 'fixed' as const, values: [] },
  { from: 'answer' as const, question: 'q-skin' },
);
export const anyStrategy: fc.Arbitrary<ProductStrategy> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'popular' as const,
      'viewed' as const,
      'similar' as const,
      'cheaper' as const,
      'together' as const,
      'newest' as const,
    ),
  }),
  fc.record({ kind: fc.constant('picked' as const), products: names }),
  fc.record({
    kind: fc.constant('filter' as const),
    order: fc.constantFrom('popular' as const, 'newest' as const, 'cheapest' as const),
    where: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constantFrom('tag' as const, 'category' as const), is: words }),
        fc.record({
          kind: fc.constant('attribute' as const),
          name: fc.constantFrom('Skin', '__proto__'),
          is: words,
        }),
        fc.record({
          kind: fc.constant('price' as const),
          from: fc.option(fc.nat(3000)),
          to: fc.option(fc.nat(5000)),
        }),
        fc.record({ kind: fc.constant('budget' as const), question: fc.constant('q-budget') }),
      ),
      { maxLength: 3 },
    ),
  }),
);
