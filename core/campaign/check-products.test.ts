// What a list of products may not lack before it is published.
import { expect, it } from 'vitest';
import type { BlockOf } from './block';
import { checkProducts } from './check-products';
import { formDocument } from './document.fixtures';
import type { ProductMatch, ProductStrategy } from './product-strategy';

const list: BlockOf<'products'> = {
  kind: 'products',
  id: 'list',
  title: '',
  strategies: [{ kind: 'viewed' }, { kind: 'newest' }],
  count: 3,
  arrangement: 'grid',
  facts: { price: true, was: true, saving: true },
  label: '',
  press: 'open',
  noneLeft: '',
};
const codes = (change: Partial<BlockOf<'products'>>) =>
  checkProducts(formDocument().variants[0]!, { ...list, ...change });
const filled = (...strategies: ProductStrategy[]) => codes({ strategies });
const fitting = (...where: ProductMatch[]) =>
  filled({ kind: 'filter', where, order: 'popular' }, { kind: 'popular' });

it('a list that always finds some is fine', () => {
  for (const last of [
    { kind: 'popular' },
    { kind: 'newest' },
    { kind: 'picked', products: ['a'] },
  ] satisfies ProductStrategy[])
    expect(filled({ kind: 'cheaper' }, last)).toEqual([]);
});

it('a list that nothing fills, or that ends in what may find none, is not', () => {
  expect(filled()).toEqual(['products-unfilled']);
  for (const kind of ['viewed', 'similar', 'cheaper', 'together'] as const)
    expect(filled({ kind: 'popular' }, { kind })).toEqual(['products-without-fallback']);
  expect(filled({ kind: 'filter', where: [], order: 'popular' })).toEqual(['products-without-fallback']);
});

it('a hand that picked nothing is told so', () => {
  expect(filled({ kind: 'picked', products: [' '] })).toEqual(['products-unpicked']);
});

it('a condition has something to compare with', () => {
  expect(fitting({ kind: 'tag', is: { from: 'fixed', values: ['', ' '] } })).toEqual([
    'products-match-empty',
  ]);
  expect(fitting({ kind: 'attribute', name: ' ', is: { from: 'fixed', values: ['a'] } })).toEqual([
    'products-match-empty',
  ]);
  expect(fitting({ kind: 'price', from: null, to: null })).toEqual(['products-match-empty']);
  expect(fitting({ kind: 'budget', question: '' })).toEqual(['products-match-empty']);
  expect(fitting({ kind: 'price', from: 0, to: null })).toEqual([]);
});

it('a question that it goes by is asked', () => {
  expect(fitting({ kind: 'budget', question: 'gone' })).toEqual(['products-question-gone']);
  expect(fitting({ kind: 'tag', is: { from: 'answer', question: 'email' } })).toEqual([]);
});

it('a button that fills the cart says what it does', () => {
  expect(codes({ press: 'cart', label: ' ' })).toEqual(['products-label-empty']);
  expect(codes({ press: 'cart', label: 'Add' })).toEqual([]);
});
