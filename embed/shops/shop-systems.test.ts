// @vitest-environment happy-dom
// The cart of a Shopify or WooCommerce shop, read from a server that is played: what comes of it, and how often it is asked.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyRecord } from '../record';
import type { ToldCart } from '../told';
import type { Attachment, ScriptParts } from '../attachments/attachment';

const fetch = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();
const set = vi.fn<(facts: { cart?: ToldCart }) => void>();
const track = vi.fn();
let memory = emptyRecord();
let turned: (() => void) | undefined;
let view: () => unknown;
let sent: (address: string) => void;

const SHOPIFY_CART = {
  currency: 'JPY',
  total_price: 720000,
  items: [
    {
      product_id: 7,
      title: 'Mug - Blue',
      product_title: 'Mug',
      product_type: 'Mugs',
      final_price: 360000,
      quantity: 2,
      options_with_values: [{ name: 'Colour', value: 'Blue' }],
    },
  ],
};
const WOO_CART = {
  items: [
    {
      id: 8,
      name: 'Bowl',
      quantity: 1,
      prices: { price: '50' },
      variation: [{ attribute: 'Size', value: 'L' }],
    },
  ],
  totals: { total_price: '50', currency_code: 'EUR', currency_minor_unit: 0 },
};

beforeEach(() => {
  memory = emptyRecord();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.resetModules();
  turned = undefined;
  // One test's page does not hear the next one's tab.
  vi.spyOn(document, 'addEventListener').mockImplementation((_type: string, run: unknown) => {
    turned = run as () => void;
  });
  vi.stubGlobal('fetch', fetch.mockReset());
  set.mockReset();
  track.mockReset();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(private readonly hear: (list: { getEntries: () => { name: string }[] }) => void) {}
      observe() {
        sent = (name) => this.hear({ getEntries: () => [{ name }] });
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.head.replaceChildren();
});

function start(attachment: Attachment): void {
  const views: (() => unknown)[] = [];
  view = () => views.forEach((hear) => hear());
  const parts: Pick<ScriptParts, 'listen' | 'read'> & { api: Pick<ScriptParts['api'], 'set' | 'track'> } = {
    api: { set, track },
    listen: (_type, hear) => {
      views.push(() => hear({ type: 'page.viewed', props: {} }));
      return () => {};
    },
    read: () => memory,
  };
  attachment(parts as ScriptParts);
}
const reply = (body: unknown) => fetch.mockImplementation(async () => Response.json(body));
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const shown = (isShown: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isShown);
  turned?.();
};

async function openShopify(shop: object = {}): Promise<void> {
  vi.stubGlobal('Shopify', { shop: 'fjell.myshopify.com', ...shop });
  start((await import('./shopify-cart')).shopifyCart);
}
async function openWoo(link = `<link rel="https://api.w.org/" href="${location.origin}/shop/wp-json/">`) {
  document.head.innerHTML = `${link}<link rel="preload" as="style" href="/wp-content/plugins/woocommerce/a.css">`;
  start((await import('./woocommerce-cart')).woocommerceCart);
}

describe('Shopify', () => {
  it('is asked for its cart, whose hundredths become minor units', async () => {
    await openShopify({ routes: { root: '/no/' } });
    reply(SHOPIFY_CART);
    view();
    await wait(0);
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/no/cart.js', { signal: expect.any(AbortSignal) });
    expect(set).toHaveBeenCalledExactlyOnceWith({
      cart: {
        total: 7200,
        currency: 'JPY',
        items: [
          {
            id: '7',
            name: 'Mug',
            category: 'Mugs',
            price: 3600,
            quantity: 2,
            attributes: { Colour: 'Blue' },
          },
        ],
      },
    });
  });

  it('is left alone where there is none', async () => {
    vi.stubGlobal('Shopify', undefined);
    start((await import('./shopify-cart')).shopifyCart);
    view();
    await wait(60_000);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('tells of the order on its confirmation page, once', async () => {
    const checkout = {
      order_id: 1001,
      total_price: '79.50',
      currency: 'EUR',
      line_items: [{ product_id: 7, quantity: 2, price: '36.00' }],
    };
    memory.kept.ordered = { count: 1, at: 0, ids: ['1001'], lines: [] };
    await openShopify({ checkout });
    expect(track).not.toHaveBeenCalled();
    memory.kept.ordered.ids = ['1000'];
    view();
    expect(track).toHaveBeenCalledExactlyOnceWith('order.placed', {
      order: '1001',
      total: 7950,
      currency: 'EUR',
      items: 2,
      lines: [{ id: '7', category: undefined, price: 3600, quantity: 2 }],
    });
    view();
    expect(track).toHaveBeenCalledOnce();
  });
});

describe('WooCommerce', () => {
  it('is asked for its cart where its WordPress answers', async () => {
    await openWoo();
    reply(WOO_CART);
    view();
    await wait(0);
    expect(fetch.mock.calls.map(([address]) => address)).toEqual([
      `${location.origin}/shop/wp-json/wc/store/v1/cart`,
    ]);
    expect(set).toHaveBeenCalledExactlyOnceWith({
      cart: {
        total: 5000,
        currency: 'EUR',
        items: [{ id: '8', name: 'Bowl', price: 5000, quantity: 1, attributes: { Size: 'L' } }],
      },
    });
  });

  it('on another host is not asked', async () => {
    await openWoo('<link rel="https://api.w.org/" href="https://elsewhere.example/wp-json/">');
    await wait(60_000);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(['/?wc-ajax=add_to_cart', '/wp-json/wc/store/v1/batch', '/wp-json/wc/store/v1/cart/add-item'])(
    'is asked again after the page has sent something to %s, not after our own request',
    async (address) => {
      await openWoo();
      reply(WOO_CART);
      view();
      await wait(6000);
      sent(`${location.origin}/wp-json/wc/store/v1/cart`);
      await wait(6000);
      expect(fetch).toHaveBeenCalledOnce();
      sent(location.origin + address);
      await wait(0);
      expect(fetch).toHaveBeenCalledTimes(2);
    },
  );
});

describe('a shop is asked politely:', () => {
  beforeEach(async () => {
    await openShopify();
    reply(SHOPIFY_CART);
  });

  it('at most once in five seconds, and then for what came last', async () => {
    view();
    await wait(100);
    for (let time = 0; time < 10; time++) sent('/cart/add.js');
    await wait(4800);
    expect(fetch).toHaveBeenCalledOnce();
    reply({ ...SHOPIFY_CART, total_price: 0, items: [] });
    await wait(200);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(set).toHaveBeenLastCalledWith({ cart: { total: 0, currency: 'JPY', items: [] } });
    await wait(60_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('never in a tab that nobody looks at, but once somebody does', async () => {
    shown(false);
    view();
    sent('/cart/change.js');
    await wait(60_000);
    expect(fetch).not.toHaveBeenCalled();
    shown(true);
    await wait(0);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('no more on coming back, once nothing had changed five times; again when the page changes the cart', async () => {
    for (let time = 0; time < 20; time++) {
      shown(true);
      await wait(10_000);
    }
    expect(fetch).toHaveBeenCalledTimes(6);
    sent('/cart/update.js');
    await wait(0);
    expect(fetch).toHaveBeenCalledTimes(7);
    expect(set).toHaveBeenCalledOnce();
  });

  it.each([
    ['an error', async () => new Response('', { status: 500 })],
    ['what is no cart', async () => Response.json({ items: 7 })],
    ['what is no JSON', async () => new Response('<!doctype html>')],
    [
      'nothing',
      async () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('and takes %s for no answer', async (_name, answer) => {
    fetch.mockImplementation(answer);
    view();
    await wait(10_000);
    expect(set).not.toHaveBeenCalled();
  });
});
