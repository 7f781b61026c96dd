// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cartValue } from './cart-value';
import { since } from './since';
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

describe.each([
  [
    'an event',
    ['saved'],
    (at: number) => (view.memory.kept.happened = { ...view.memory.kept.happened, saved: at }),
  ],
  [
    'the cart was left',
    [],
    (at: number) => (view.memory.kept.cart = { items: [{ id: 'mug' }], number: 1, at, total: 100 }),
  ],
  [
    'a campaign was met',
    ['c2', 'closed'],
    (at: number) => (view.memory.campaigns.c2 = { closed: 1, closedAt: at }),
  ],
] as const)('since %s', (_name, what, happen) => {
  const watch = (from: number, to: number, unless?: string) => view.watch(since(what, from, to, unless));

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
    [5000, 2, 1e9, true],
    [0, 0, 1e9, true],
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
  view.watch(since([], 2, 72));
  expect(view.fire).not.toHaveBeenCalled();
});
