// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_BATCH_BYTES, MAX_BATCH_EVENTS } from '@/core/events/event';
import { GRANTED, hidePage, leaveShop, openShop, START, stored, type Shop } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(leaveShop);

const HOUR = 3_600_000;
const order = (number: number, filler = '') => ({
  order: `A-${number}${filler}`,
  total: 100,
  currency: 'NOK',
  items: 1,
});
const ordersIn = (shop: Shop, batch = -1) =>
  shop.batches
    .at(batch)
    ?.batch.events.flatMap((event) => (event.type === 'order.placed' ? [event.props.order] : []));
/** Moments of the tries, seconds after the first. */
const tries = (shop: Shop) => shop.batches.map(({ at }) => (at - (shop.batches[0]?.at ?? 0)) / 1000);

describe('delivery', () => {
  it('gathers events for a second and sends them together', async () => {
    const shop = await openShop();
    for (const number of [1, 2, 3]) shop.beckon.track('order.placed', order(number));
    await shop.wait(999);
    expect(shop.batches).toHaveLength(0);
    await shop.wait(1);
    expect(shop.batches).toHaveLength(1);
    expect(ordersIn(shop)).toEqual(['A-1', 'A-2', 'A-3']);
    await shop.wait(HOUR);
    expect(shop.batches).toHaveLength(1);
  });

  it('sends what came while a batch was on its way with the next', async () => {
    const shop = await openShop();
    await shop.wait(1000);
    shop.beckon.track('order.placed', order(1));
    await shop.wait(1000);
    expect(shop.batches.map(({ batch }) => batch.events.length)).toEqual([2, 1]);
  });

  it('tries again after 0.5 s, then ever later up to a minute, with jitter', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const shop = await openShop({ replies: [500] });
    await shop.wait(200_000);
    expect(tries(shop)).toEqual([0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5, 63.5, 123.5, 183.5]);
    leaveShop();
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const later = await openShop({ replies: [500, 202] });
    await later.wait(10_000);
    expect(tries(later)).toEqual([0, 0.75]);
  });

  it('sends the same ids again, so that the server can count them once', async () => {
    const shop = await openShop({ replies: [500, 202] });
    await shop.wait(5000);
    const [first, second] = shop.batches.map(({ batch }) => batch.events.map(({ id }) => id));
    expect(second).toEqual(first);
  });

  it.each([408, 429, 503])('waits as long as a %d asks for', async (status) => {
    const shop = await openShop({ replies: [{ status, retryAfter: '30' }, 202] });
    await shop.wait(60_000);
    expect(tries(shop)).toEqual([0, 30]);
  });

  it.each(['172800', '99999999', '1e30', 'Infinity'])(
    'waits a day at most, though a server ask for %s seconds: a longer timer would fire at once',
    async (retryAfter) => {
      const shop = await openShop({ replies: [{ status: 503, retryAfter }, 202] });
      await shop.wait(25 * HOUR);
      expect(tries(shop)).toEqual([0, 24 * 3600]);
    },
  );

  it.each(['', 'soon', '-5', 'NaN', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
    'waits its own time when a server asks for "%s"',
    async (retryAfter) => {
      vi.spyOn(Math, 'random').mockReturnValue(0);
      const shop = await openShop({ replies: [{ status: 503, retryAfter }, 202] });
      await shop.wait(60_000);
      expect(tries(shop)).toEqual([0, 0.5]);
    },
  );

  it.each([400, 403, 413])('gives up what the server refuses with %d, and says so', async (status) => {
    const shop = await openShop({ replies: [status, 202] });
    await shop.wait(60_000);
    expect(shop.batches).toHaveLength(1);
    shop.beckon.track('order.placed', order(1));
    await shop.wait(1000);
    expect(shop.batches[1]?.batch).toMatchObject({
      events: [{ type: 'order.placed' }],
      dropped: { rejected: 2 },
    });
    shop.beckon.track('order.placed', order(2));
    await shop.wait(1000);
    expect(shop.batches[2]?.batch.dropped).toEqual({});
  });

  it('tries three times when something in between blocks it, and again on the next page view', async () => {
    const shop = await openShop({ replies: [0] });
    await shop.wait(HOUR);
    shop.beckon.track('order.placed', order(1));
    await shop.wait(HOUR);
    expect(shop.batches).toHaveLength(3);
    history.pushState(null, '', '/next');
    await shop.wait(HOUR);
    expect(shop.batches).toHaveLength(6);
    expect(ordersIn(shop)).toEqual(['A-1']);
  });

  it('loses nothing while a server restarts', async () => {
    const shop = await openShop({ replies: [0, 0, 503, 202] });
    shop.beckon.track('order.placed', order(1));
    await shop.wait(60_000);
    expect(shop.batches).toHaveLength(4);
    expect(ordersIn(shop)).toEqual(['A-1']);
  });

  it('keeps the newest hundred, and counts those it let go', async () => {
    const shop = await openShop({ replies: [500, 500, 202] });
    for (let number = 1; number <= 130; number++) shop.beckon.track('order.placed', order(number));
    await shop.wait(5000);
    const sent = ordersIn(shop);
    expect([sent?.length, sent?.[0], sent?.at(-1)]).toEqual([MAX_BATCH_EVENTS, 'A-31', 'A-130']);
    expect(shop.batches.at(-1)?.batch.dropped).toEqual({ unsent: 32 });
  });

  it('stays within the bytes of a request, counted as they travel', async () => {
    const shop = await openShop();
    for (let number = 1; number <= 60; number++)
      shop.beckon.track('order.placed', order(number, 'å'.repeat(1000)));
    await shop.wait(1000);
    const body = JSON.stringify(shop.batches[0]?.batch);
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(MAX_BATCH_BYTES);
    expect(ordersIn(shop)?.at(-1)).toMatch(/^A-60/);
    expect(shop.batches[0]?.batch.dropped.unsent).toBeGreaterThan(20);
  });
});

describe('leaving the page', () => {
  it('hands the rest to the browser', async () => {
    const shop = await openShop();
    shop.beckon.track('order.placed', order(1));
    hidePage();
    expect(shop.batches).toMatchObject([{ via: 'beacon', url: 'https://beckon.example/v1/events' }]);
    expect(ordersIn(shop)).toEqual(['A-1']);
    await shop.wait(HOUR);
    expect(shop.batches).toHaveLength(1);
  });

  it('keeps a copy for the next page while the network fails', async () => {
    const shop = await openShop({ replies: [0] });
    shop.beckon.consent(GRANTED);
    shop.beckon.track('order.placed', order(1));
    await shop.wait(1000);
    hidePage();
    leaveShop();
    const next = await openShop();
    await next.wait(1000);
    expect(ordersIn(next)).toEqual(['A-1']);
  });

  it('keeps what the browser does not take', async () => {
    const shop = await openShop();
    Object.defineProperty(navigator, 'sendBeacon', { configurable: true, value: () => false });
    hidePage();
    await shop.wait(1000);
    expect(shop.batches).toMatchObject([{ via: 'fetch', batch: { events: [{}, {}] } }]);
  });
});

describe('the queue', () => {
  it('outlasts the page with consent, and is sent by the next', async () => {
    const shop = await openShop({ replies: [0] });
    shop.beckon.consent(GRANTED);
    shop.beckon.track('order.placed', order(1));
    await shop.wait(5000);
    leaveShop();
    const next = await openShop();
    await next.wait(1000);
    expect(ordersIn(next)).toEqual(['A-1']);
    expect(stored()).not.toContain('A-1');
  });

  it('ends with the page without consent', async () => {
    const shop = await openShop({ replies: [0] });
    shop.beckon.track('order.placed', order(1));
    leaveShop();
    const next = await openShop();
    await next.wait(1000);
    expect(ordersIn(next)).toEqual([]);
  });

  it('forgets what is a day old, and says so', async () => {
    const shop = await openShop({ replies: [0] });
    shop.beckon.consent(GRANTED);
    await shop.wait(5000);
    leaveShop();
    vi.useFakeTimers({ now: START + 25 * HOUR, toFake: ['setTimeout', 'Date'] });
    const next = await openShop();
    await next.wait(1000);
    expect(next.batches[0]?.batch).toMatchObject({ dropped: { unsent: 3 } });
    expect(next.events().map(({ type }) => type)).toEqual(['script.started', 'page.viewed']);
  });

  it('of a page before consent is kept once consent is given', async () => {
    const shop = await openShop({ replies: [0] });
    shop.beckon.consent(GRANTED);
    leaveShop();
    const next = await openShop();
    await next.wait(1000);
    expect(next.events('script.started')).toHaveLength(2);
  });
});
