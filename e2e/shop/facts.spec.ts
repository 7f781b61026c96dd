// What targeting asks of a shop, in a browser and on the demo shop: its cart as it changes, and the country of its visitors.
import type { Condition } from '@/core/campaign/condition';
import { startBeckon } from '../support/beckon-server';
import { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

/** Publishes the demo shop's campaign for whoever fits, at once. */
async function aim(api: OwnerApi, targeting: Condition): Promise<void> {
  const { campaignId } = await api.demoSite();
  await api.publish(campaignId, (document) => ({
    ...document,
    targeting,
    purpose: 'service',
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
  }));
}

test('a campaign for full carts comes the moment the cart is full enough, and not before', async ({
  beckon,
  api,
  newVisitor,
}) => {
  await aim(api, {
    kind: 'all',
    of: [
      { kind: 'cartTotal', from: 7000, to: null },
      { kind: 'cartHas', which: 'category', operator: 'is', values: ['mugs'] },
      { kind: 'cartPrice', from: 3600, to: 3600 },
    ],
  });
  const visitor = await newVisitor();
  await visitor.open(`${beckon.demoUrl}/products/harbour-mug`);
  await visitor.agree();
  const add = visitor.page.getByRole('button', { name: 'Add to cart' });
  expect(await visitor.reasons()).toEqual(['targeting.no-match']);
  await add.click();
  await expect(visitor.page.locator('[data-cart-count]')).toHaveText('1');
  expect(await visitor.reasons()).toEqual(['targeting.no-match']);
  await add.click();
  await expect(visitor.popup).toBeVisible();
});

test('what was ordered is remembered, and counts from then on', async ({ beckon, api, newVisitor }) => {
  await aim(api, {
    kind: 'all',
    of: [
      { kind: 'orders', from: 1, to: null },
      { kind: 'bought', which: 'id', span: 'ever', operator: 'is', values: ['harbour-mug'] },
      { kind: 'path', operator: 'is', values: ['/'] },
    ],
  });
  const visitor = await newVisitor();
  const { page } = visitor;
  await visitor.open(`${beckon.demoUrl}/products/harbour-mug`);
  await visitor.agree();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await visitor.open(`${beckon.demoUrl}/`);
  expect(await visitor.reasons()).toEqual(['targeting.no-match']);
  await page.goto(`${beckon.demoUrl}/checkout`);
  for (const field of await page.locator('[data-checkout] input:not([type=checkbox])').all())
    await field.fill((await field.getAttribute('type')) === 'email' ? 'kari@example.com' : '0150 Oslo');
  await page.locator('[data-checkout] [type=submit]').click();
  await expect(page).toHaveURL(/order-placed/);
  // With what was ordered; the server takes the event as it is.
  await visitor.events.acknowledged('order.placed');
  await visitor.open(`${beckon.demoUrl}/`);
  await expect(visitor.popup).toBeVisible();
});

test('the country is asked for once a visit, and by no site that does not want it', async ({
  newVisitor,
}) => {
  // A proxy that is trusted says where the visitor comes from: Norway.
  const beckon = await startBeckon({ TRUSTED_PROXY: 'loopback' });
  try {
    const api = await OwnerApi.setUp(beckon);
    const visitor = await newVisitor();
    const asked: string[] = [];
    await visitor.page.route(`${beckon.url}/v1/where`, (route) => {
      asked.push(route.request().url());
      return route.continue({
        headers: { ...route.request().headers(), 'x-forwarded-for': '193.213.112.4' },
      });
    });
    await visitor.open(`${beckon.demoUrl}/`);
    await visitor.agree();
    expect(asked).toEqual([]);
    await aim(api, { kind: 'country', values: ['SE'] });
    await visitor.open(`${beckon.demoUrl}/`);
    await expect.poll(() => visitor.reasons()).toEqual(['targeting.no-match']);
    await aim(api, { kind: 'country', values: ['DK', 'NO'] });
    await visitor.open(`${beckon.demoUrl}/all`);
    await expect(visitor.popup).toBeVisible();
    expect(asked).toHaveLength(1);
  } finally {
    await beckon.stop();
  }
});
