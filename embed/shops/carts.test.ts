// @vitest-environment happy-dom
// The cart of a shop as it is told, kept, and read from what the shop pushes for Google Analytics; and what campaigns push.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventSchema } from '@/core/events/event';
import type { ScriptParts } from '../attachments/attachment';
import type { Kept } from '../facts/kept';
import { emptyRecord, type VisitorRecord } from '../record';
import { GRANTED, leaveShop, openShop, stored, storedRecord, type Shop } from '../shop.fixtures';
import { cart } from './cart';
import { genericCart } from './generic-cart';
import { happened } from '../attachments/happened';
import { ordered } from '../attachments/ordered';
import { promotions } from '../attachments/promotions';

/** A page that is left takes what it pushed with it. */
const leave = () => {
  leaveShop();
  Reflect.deleteProperty(window, 'dataLayer');
};
beforeEach(() => localStorage.clear());
afterEach(leave);

const MUG = { id: 'mug', name: 'Harbour mug', category: 'mugs', price: 3600, quantity: 1 };
const BOWL = { id: 'bowl', price: 5000, quantity: 1 };
const kept = (): Kept => storedRecord().kept;

/** What listeners of the page hear of these events, in order. */
function hear({ beckon }: Shop, ...types: string[]) {
  const heard: unknown[] = [];
  for (const type of types)
    beckon.on(type, (event) => void heard.push([type, 'props' in event ? event.props : undefined]));
  return heard;
}
async function visit(attachments: Parameters<typeof openShop>[0] = {}): Promise<Shop> {
  leave();
  const shop = await openShop(attachments);
  shop.beckon.consent(GRANTED);
  return shop;
}

describe('the cart that the shop tells of', () => {
  const open = () => visit({ attachments: [cart] });

  it('says what changed, and what of it is new, once', async () => {
    const shop = await open();
    const heard = hear(shop, 'cart.updated', 'cart.added');
    for (const items of [[], [MUG], [MUG], [{ ...MUG, quantity: 2 }, BOWL], [BOWL]]) {
      const total = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
      shop.beckon.set({ cart: { total, currency: 'EUR', items } });
      await shop.wait(0);
    }
    expect(heard).toEqual([
      ['cart.updated', { total: 0, currency: 'EUR' }],
      ['cart.updated', { total: 3600, currency: 'EUR', before: 0 }],
      ['cart.added', MUG],
      ['cart.updated', { total: 12200, currency: 'EUR', before: 3600 }],
      ['cart.added', { ...MUG, quantity: 2 }],
      ['cart.added', BOWL],
      ['cart.updated', { total: 5000, currency: 'EUR', before: 12200 }],
    ]);
  });

  it('is compared with that of the page before; nothing is new of one that is told for the first time', async () => {
    const first = await open();
    const nothing = hear(first, 'cart.added');
    first.beckon.set({ cart: { items: [MUG], total: 3600 } });
    await first.wait(0);
    expect(nothing).toEqual([]);
    const next = await open();
    const heard = hear(next, 'cart.updated', 'cart.added');
    next.beckon.set({ cart: { items: [MUG, { ...BOWL, attributes: { size: 'L' } }], total: 8600 } });
    await next.wait(0);
    expect(heard).toEqual([
      ['cart.updated', { total: 8600, before: 3600 }],
      ['cart.added', { ...BOWL, size: 'L' }],
    ]);
  });

  it('that was told before anybody followed it is kept as well', () => {
    const told = { cart: { items: [MUG], total: 3600 } };
    const heard = vi.fn();
    const record = emptyRecord();
    cart({
      api: { track: heard },
      change: (edit: (memory: VisitorRecord) => VisitorRecord | void) => void edit(record),
      listen: () => () => {},
      read: () => record,
      told,
    } as unknown as ScriptParts);
    expect(record.kept.cart).toMatchObject({ items: [MUG], total: 3600 });
    expect(heard).toHaveBeenCalledExactlyOnceWith('cart.updated', { total: 3600 });
  });

  it('is kept with consent alone, and only so much of it', async () => {
    const shop = await visit({ attachments: [cart] });
    const items = Array.from({ length: 500 }, (_, number) => ({ id: `${number}`, name: 'x'.repeat(500) }));
    shop.beckon.set({ cart: { items, total: 1 } });
    await shop.wait(0);
    expect(kept().cart?.items.length).toBeGreaterThan(5);
    expect(JSON.stringify(kept().cart).length).toBeLessThan(9000);
    shop.beckon.consent({ statistics: false });
    await shop.wait(0);
    expect(stored()).toBeNull();
    shop.beckon.set({ cart: { items: [MUG] } });
    await shop.wait(0);
    expect(stored()).toBeNull();
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'full'],
    ['things that are none', { items: 'mug' }],
    ['a list with holes', { items: [null, undefined, 7, 'x', MUG] }],
  ])('that turns out to be %s breaks nothing', async (_name, given) => {
    const shop = await open();
    expect(() => Reflect.apply(shop.beckon.set, undefined, [{ cart: given }])).not.toThrow();
    await shop.wait(0);
    shop.beckon.set({ cart: { items: [MUG], total: 3600 } });
    await shop.wait(0);
    expect(kept().cart?.total).toBe(3600);
  });
});

describe('events of Google Analytics', () => {
  const layer = () => (window as unknown as { dataLayer: unknown[] }).dataLayer;
  const item = { item_id: 'mug', item_name: 'Harbour mug', item_category: 'mugs', price: 36, quantity: 1 };
  const add = { event: 'add_to_cart', ecommerce: { currency: 'EUR', value: 36, items: [item] } };
  const open = async () => {
    const shop = await visit({ attachments: [ordered, cart, genericCart] });
    const carts = hear(shop, 'set');
    return { shop, last: () => (carts.at(-1) as [string, { cart?: unknown }] | undefined)?.[1].cart };
  };

  it('make a cart, in minor units, that is there on the next page of the visit', async () => {
    const { shop, last } = await open();
    const heard = hear(shop, 'cart.added');
    layer().push(add);
    await shop.wait(0);
    expect(heard[0]).toEqual(['cart.added', MUG]);
    expect(last()).toEqual({ currency: 'EUR', items: [MUG], total: 3600 });
    const next = await open();
    layer().push(['event', 'add_to_cart', { currency: 'EUR', items: [{ item_id: 'bowl', price: '50' }] }]);
    await next.shop.wait(0);
    expect(next.last()).toEqual({ currency: 'EUR', items: [MUG, BOWL], total: 8600 });
    layer().push({ event: 'remove_from_cart', ecommerce: add.ecommerce });
    await next.shop.wait(0);
    expect(next.last()).toEqual({ currency: 'EUR', items: [BOWL], total: 5000 });
    layer().push({
      event: 'view_cart',
      ecommerce: { currency: 'EUR', value: 72, items: [{ ...item, quantity: 2 }] },
    });
    await next.shop.wait(0);
    expect(next.last()).toEqual({ currency: 'EUR', items: [{ ...MUG, quantity: 2 }], total: 7200 });
  });

  it('give way to a cart that the shop tells itself', async () => {
    const { shop, last } = await open();
    shop.beckon.set({ cart: { items: [BOWL], total: 5000 } });
    layer().push(add);
    await shop.wait(0);
    expect(last()).toEqual({ items: [BOWL], total: 5000 });
  });

  it('record an order once, however often the page tells of it', async () => {
    const purchase = {
      event: 'purchase',
      ecommerce: {
        transaction_id: 'A-7',
        currency: 'JPY',
        value: 4900,
        items: [{ ...item, price: 2450, quantity: 2 }],
      },
    };
    const { shop } = await open();
    layer().push(purchase, purchase);
    await shop.wait(0);
    layer().push(purchase);
    await shop.wait(1000);
    const orders = shop.events('order.placed');
    expect(orders.map(({ props }) => props)).toEqual([
      {
        order: 'A-7',
        total: 4900,
        currency: 'JPY',
        items: 2,
        lines: [{ id: 'mug', category: 'mugs', price: 2450, quantity: 2 }],
      },
    ]);
    for (const event of orders) expect(eventSchema.safeParse(event).error).toBeUndefined();
    const next = await open();
    layer().push(purchase);
    await next.shop.wait(1000);
    expect(next.shop.events('order.placed')).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no number', { currency: 'EUR', value: 1, items: [] }],
    ['no amount', { transaction_id: '1', currency: 'EUR', items: [] }],
    ['no currency', { transaction_id: '1', value: 1, items: [] }],
    ['another kind of currency', { transaction_id: '1', value: 1, currency: 'euros', items: [] }],
    ['things that are none', { transaction_id: '1', value: 1, currency: 'EUR', items: 'mug' }],
    ['nothing at all', undefined],
  ])('of an order with %s are none', async (_name, ecommerce) => {
    const { shop } = await open();
    layer().push({ event: 'purchase', ecommerce }, null, 7, 'purchase', ['event'], { event: 'add_to_cart' });
    await shop.wait(1000);
    expect(shop.events('order.placed')).toEqual([]);
  });
});

describe('what happened', () => {
  it('is noted for the names that are asked about, with consent', async () => {
    const shop = await visit({ attachments: [happened(['saved', 'order.placed'])] });
    shop.beckon.track('saved');
    shop.beckon.track('seen');
    shop.beckon.track('order.placed', { order: '1', total: 1, currency: 'EUR', items: 1 });
    await shop.wait(0);
    expect(Object.keys(kept().happened ?? {})).toEqual(['saved', 'order.placed']);
    const next = await visit({ attachments: [happened(['saved', 'other'])] });
    next.beckon.track('other');
    await next.wait(0);
    expect(Object.keys(kept().happened ?? {})).toEqual(['saved', 'other']);
    next.beckon.consent({ statistics: false });
    next.beckon.track('saved');
    await next.wait(0);
    expect(stored()).toBeNull();
  });
});

describe('what visitors do with campaigns', () => {
  it('is pushed in the words of Google Analytics, without anything that was entered', async () => {
    vi.stubGlobal('dataLayer', []);
    const shop = await openShop({ attachments: [promotions], campaigns: [{}], consentRequired: false });
    await shop.fire();
    const [mounted] = shop.mounted;
    mounted?.report({ type: 'campaign.clicked', step: 'form', block: 'go' });
    mounted?.report({
      type: 'form.submitted',
      step: 'form',
      fields: { email: 'kari@example.com' },
      email: 'kari@example.com',
      consents: [],
    });
    await shop.wait(0);
    const layer = (window as unknown as { dataLayer: unknown[] }).dataLayer;
    const ecommerce = { promotion_id: 'c1', creative_name: 'a' };
    expect(layer).toEqual([
      { event: 'view_promotion', ecommerce },
      { event: 'select_promotion', ecommerce: { ...ecommerce, creative_slot: 'go' } },
      { event: 'generate_lead', ecommerce },
    ]);
    expect(JSON.stringify(layer)).not.toContain('kari');
  });
});
