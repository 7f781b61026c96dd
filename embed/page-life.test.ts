// @vitest-environment happy-dom
// When a document's life begins, when it is a page view again, and when it is none of our business.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GRANTED, hidePage, leaveShop, NOT_STARTED, openShop, stored } from './shop.fixtures';

beforeEach(() => localStorage.clear());
afterEach(() => {
  leaveShop();
  Reflect.deleteProperty(document, 'prerendering');
});

const hasStarted = () => !!window.beckon && 'explain' in window.beckon;

describe('a page that is prerendered', () => {
  it('starts nothing until somebody sees it, and then everything once', async () => {
    vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'Date'] });
    const post = vi.fn<typeof fetch>(async () => new Response(null, { status: 202 }));
    const queued = vi.fn();
    window.beckon = [queued];
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    await expect(openShop({ consentRequired: false, ruin: () => vi.stubGlobal('fetch', post) })).rejects.toBe(
      NOT_STARTED,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    history.pushState(null, '', '/elsewhere');
    hidePage();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([post.mock.calls.length, queued.mock.calls.length, stored(), hasStarted()]).toEqual([
      0,
      0,
      null,
      false,
    ]);

    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.advanceTimersByTimeAsync(1000);
    expect([hasStarted(), queued.mock.calls.length]).toEqual([true, 1]);
    const [, init] = post.mock.calls[0] ?? [];
    const { events } = JSON.parse(String(init?.body));
    expect(events.map(({ type, at }: { type: string; at: number }) => [type, at])).toEqual([
      ['script.started', 20_000],
      ['page.viewed', 20_000],
    ]);
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(post).toHaveBeenCalledOnce();
  });
});

describe('a page that was kept alive', () => {
  const show = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  it('is viewed again when the visitor comes back to it, and decides anew', async () => {
    let holds = 0;
    const shop = await openShop({ campaigns: [{ holds: () => holds }], consentRequired: false });
    await shop.wait(1000);
    holds = 1;
    show(true);
    expect(shop.reasons()).toEqual(['trigger.armed']);
    await shop.wait(1000);
    expect(shop.events('page.viewed')).toHaveLength(2);
    expect(shop.events('script.started')).toHaveLength(1);
  });

  it('is viewed once when it is shown for the first time', async () => {
    const shop = await openShop();
    show(false);
    await shop.wait(1000);
    expect(shop.events('page.viewed')).toHaveLength(1);
  });

  it('sees what was withdrawn on another page meanwhile', async () => {
    const shop = await openShop();
    shop.beckon.consent(GRANTED);
    await shop.wait(1000);
    localStorage.removeItem('beckon');
    show(true);
    await shop.wait(1000);
    expect(shop.events('page.viewed').map(({ visitor }) => visitor !== null)).toEqual([false, false]);
    expect(stored()).toBeNull();
  });
});

describe('a page that changes its own address', () => {
  const views = async (change: () => void) => {
    const shop = await openShop({ url: '/search?q=c' });
    change();
    await shop.wait(1000);
    return shop.events('page.viewed').length - 1;
  };

  it.each<[name: string, change: () => void, views: number]>([
    ['pushState to another path', () => history.pushState(null, '', '/cart'), 1],
    ['pushState to another query', () => history.pushState(null, '', '/search?q=cu'), 1],
    ['pushState to the same address', () => history.pushState({ a: 1 }, '', '/search?q=c'), 0],
    ['pushState to a fragment', () => history.pushState(null, '', '#a'), 0],
    ['replaceState to another path', () => history.replaceState(null, '', '/cart?q=c'), 1],
    ['replaceState to another query', () => history.replaceState(null, '', '?q=cu'), 0],
    ['replaceState to no query', () => history.replaceState(null, '', '/search'), 0],
    ['replaceState to a fragment', () => history.replaceState(null, '', '#a'), 0],
    ['popstate without a change', () => window.dispatchEvent(new Event('popstate')), 0],
    [
      'a search written letter by letter, then a result',
      () => {
        for (const q of ['cu', 'cup', 'cups']) history.replaceState(null, '', `?q=${q}`);
        history.pushState(null, '', '/products/cup');
      },
      1,
    ],
    [
      'a query written quietly, then a popstate to it',
      () => {
        history.replaceState(null, '', '?q=cup');
        window.dispatchEvent(new Event('popstate'));
      },
      0,
    ],
    [
      'two pages and back, as a router does it',
      () => {
        history.pushState(null, '', '/a');
        history.pushState(null, '', '/b');
        Object.getPrototypeOf(history).replaceState.call(history, null, '', '/a');
        window.dispatchEvent(new Event('popstate'));
      },
      3,
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await views(change)).toBe(expected);
  });

  it('keeps what the History API promises: arguments, state, errors', async () => {
    await openShop();
    history.pushState({ a: 1 }, '', '/a');
    expect(history.state).toEqual({ a: 1 });
    const refused = new DOMException('Another origin', 'SecurityError');
    leaveShop();
    history.pushState = () => {
      throw refused;
    };
    const shop = await openShop();
    expect(() => history.pushState(null, '', 'https://elsewhere.example/')).toThrow(refused);
    await shop.wait(1000);
    expect(shop.events('page.viewed')).toHaveLength(1);
  });
});

describe('a script that cannot find its own tag', () => {
  it('stays silent and leaves the queue alone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    const post = vi.fn();
    const queued = vi.fn();
    const queue = [queued];
    window.beckon = queue;
    const { pushState } = history;
    const ruin = () => {
      document.head.replaceChildren();
      vi.stubGlobal('fetch', post);
    };
    await expect(openShop({ consentRequired: false, ruin })).rejects.toBe(NOT_STARTED);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(window.beckon).toBe(queue);
    expect(queue).toEqual([queued]);
    expect([queued.mock.calls.length, post.mock.calls.length, stored()]).toEqual([0, 0, null]);
    expect(history.pushState).toBe(pushState);
  });

  it('finds it below a folder and with a query', async () => {
    const ruin = () => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.setAttribute('src', 'https://cdn.example/beckon/s/shopkey.js?v=2');
      document.head.replaceChildren(script);
    };
    const shop = await openShop({ ruin });
    await shop.wait(1000);
    expect(shop.batches.map(({ url }) => url)).toEqual(['https://cdn.example/beckon/v1/events']);
  });
});
