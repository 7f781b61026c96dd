// Carts of shops in a browser: read from the shop's own server or from what it pushes, and what campaigns wait for in them.
import type { Triggers } from '@/core/campaign/trigger';
import type { BeckonApi } from '@/embed/api';
import type { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

declare const window: { beckon: BeckonApi; dataLayer: unknown[] } & typeof globalThis;

const openWith = (api: OwnerApi, ...of: Triggers['of']) =>
  api.createPublishedSite({
    path: null,
    change: (document) => ({ ...document, triggers: { join: 'any', of } }),
  });

test('a Shopify cart is read from the shop, again once the page has added to it, and opens at its value', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await openWith(api, { kind: 'cartValue', total: 5000 });
  const shop = shops.open(`<script>window.Shopify = { shop: 'fjell.myshopify.com' }</script>${snippet}`);
  const visitor = await newVisitor();
  const { page } = visitor;
  let total = 0;
  const asked: string[] = [];
  await page.route('**/cart.js', (route) => {
    asked.push(route.request().method());
    return route.fulfill({
      json: {
        currency: 'EUR',
        total_price: total,
        items: total > 0 ? [{ product_id: 7, title: 'Mug', final_price: total, quantity: 1 }] : [],
      },
    });
  });
  await page.route('**/cart/add.js', (route) => {
    total = 6000;
    return route.fulfill({ json: {} });
  });
  await visitor.open(shop);
  await visitor.agree();
  await expect.poll(() => asked.length).toBe(1);
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  await page.evaluate(() => fetch('/cart/add.js', { method: 'POST' }));
  await expect(visitor.popup).toBeVisible();
  expect(asked).toEqual(['GET', 'GET']);
});

test('what a shop pushes for Google Analytics fills the cart and opens what waits for it', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await openWith(api, {
    kind: 'addToCart',
    property: { name: 'category', operator: 'is', value: 'mugs' },
  });
  const shop = shops.open(`<script>window.dataLayer = []</script>${snippet}`);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  const add = (category: string) =>
    visitor.page.evaluate(
      (item_category) =>
        window.dataLayer.push({
          event: 'add_to_cart',
          ecommerce: { currency: 'EUR', items: [{ item_id: '7', item_category, price: 36 }] },
        }),
      category,
    );
  await expect
    .poll(() => visitor.page.evaluate(() => Object.hasOwn(window.dataLayer, 'push')), 'its file is there')
    .toBe(true);
  await add('bowls');
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  await add('mugs');
  await expect(visitor.popup).toBeVisible();
});

test('what happened on one page opens the campaign on a later one, unless it has been settled', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await openWith(api, {
    kind: 'since',
    what: { kind: 'event', name: 'saved' },
    from: 0,
    to: 72,
    unless: 'order.placed',
  });
  const shop = shops.open(snippet);
  const order = { order: '1', total: 100, currency: 'EUR', items: 1 };
  for (const settled of [true, false]) {
    const visitor = await newVisitor();
    await visitor.open(shop);
    await visitor.agree();
    await visitor.page.evaluate(() => window.beckon.track('saved'));
    expect(await visitor.reasons()).toEqual(['trigger.armed']);
    if (settled) await visitor.page.evaluate((placed) => window.beckon.track('order.placed', placed), order);
    await visitor.open(`${shop}later`);
    if (settled) expect(await visitor.reasons()).toEqual(['trigger.armed']);
    else await expect(visitor.popup).toBeVisible();
  }
});

test('the types of what shops can call are there for anybody', async ({ beckon, request }) => {
  const reply = await request.get(`${beckon.url}/beckon.d.ts`);
  expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await reply.text()).toContain('interface Beckon ');
});
