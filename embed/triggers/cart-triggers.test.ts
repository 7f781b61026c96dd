// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addToCart } from './add-to-cart';
import { afterCart } from './after-cart';
import { afterEvent } from './after-event';
import { afterMet } from './after-met';
import { cartValue } from './cart-value';
import { playView, type PlayedView } from './watching.fixtures';

const HOUR = 3_600_000;
/** The clock of the parts is the one they saved when they were loaded. */
const ago = (hours: number) => Date.now() - hours * HOUR;
let view: PlayedView;

beforeEach(() => void (view = playView()));
afterEach(() => {
  view.turn();
  vi.restoreAllMocks();
});

describe('cartValue', () => {
  it.each([
    ['from below to at least it', { before: 4999, total: 5000, currency: 'EUR' }, true],
    ['from nothing', { before: 0, total: 9000, currency: 'EUR' }, true],
    ['without a currency, which is the site’s', { before: 10, total: 5000 }, true],
    ['not quite', { before: 10, total: 4999, currency: 'EUR' }, false],
    ['when it was there already', { before: 5000, total: 6000, currency: 'EUR' }, false],
    ['on the way down', { before: 9000, total: 5000, currency: 'EUR' }, false],
    ['when nobody knows what it was before', { total: 9000, currency: 'EUR' }, false],
    ['in another currency', { before: 10, total: 9000, currency: 'NOK' }, false],
    ['without an amount', { before: 10, currency: 'EUR' }, false],
  ])('%s', (_name, update, fires) => {
    view.watch(cartValue(5000, 'EUR'));
    view.track('cart.updated', update);
    expect(view.fire).toHaveBeenCalledTimes(fires ? 1 : 0);
  });

  it('is over with the page view', () => {
    view.watch(cartValue(5000, 'EUR'));
    view.turn();
    view.track('cart.updated', { before: 0, total: 9000 });
    expect(view.fire).not.toHaveBeenCalled();
  });
});

describe('addToCart', () => {
  it('fires for anything, or for what has the property', () => {
    view.watch(addToCart('category', 'is', 'Mugs'));
    view.track('cart.added', { id: 'bowl', category: 'bowls' });
    expect(view.fire).not.toHaveBeenCalled();
    view.track('cart.added', { id: 'mug', category: 'mugs' });
    expect(view.fire).toHaveBeenCalledOnce();
    view.watch(addToCart());
    view.track('cart.added', { id: 'bowl' });
    expect(view.fire).toHaveBeenCalledTimes(2);
  });
});

describe.each([
  ['afterEvent', (at: number) => (view.memory.kept.happened = { ...view.memory.kept.happened, saved: at })],
  [
    'afterCart',
    (at: number) => (view.memory.kept.cart = { items: [{ id: 'mug' }], number: 1, at, total: 100 }),
  ],
  ['afterMet', (at: number) => (view.memory.campaigns.c2 = { closed: 1, closedAt: at })],
] as const)('%s', (name, happen) => {
  const watch = (from: number, to: number | null, unless?: string) =>
    view.watch(
      name === 'afterEvent'
        ? afterEvent('saved', from, to, unless)
        : name === 'afterCart'
          ? afterCart(from, to, unless)
          : afterMet('c2', 'closed', from, to, unless),
    );

  it('fires at once when it happened so long ago, and not when it never did', () => {
    watch(2, 72);
    expect(view.fire).not.toHaveBeenCalled();
    happen(ago(3));
    watch(2, 72);
    expect(view.fire).toHaveBeenCalledOnce();
  });

  it.each([
    [1.9, 2, 72, false],
    [2.1, 2, 72, true],
    [71.9, 2, 72, true],
    [72.1, 2, 72, false],
    [5000, 2, null, true],
    [0, 0, null, true],
  ])('%f hours later, of %f to %s: %s', (hours, from, to, fires) => {
    happen(ago(hours));
    watch(from, to);
    expect(view.fire).toHaveBeenCalledTimes(fires ? 1 : 0);
  });

  it('does not fire when what ends it has happened since, and does when that was before', () => {
    happen(ago(3));
    view.memory.kept.happened = { ...view.memory.kept.happened, 'order.placed': ago(1) };
    watch(2, 72, 'order.placed');
    expect(view.fire).not.toHaveBeenCalled();
    view.memory.kept.happened['order.placed'] = ago(5);
    watch(2, 72, 'order.placed');
    expect(view.fire).toHaveBeenCalledOnce();
  });
});

it('an empty cart was not left', () => {
  view.memory.kept.cart = { items: [], number: 1, at: ago(3), total: 0 };
  view.watch(afterCart(2, 72));
  expect(view.fire).not.toHaveBeenCalled();
});
