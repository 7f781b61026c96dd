// Events on their way from the shop: slow answers and lost connections cost nothing that was recorded.
import { expect, test } from '../support/test';

test('what happens while a batch is on its way goes with the next one', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { campaignId, snippet } = await api.createPublishedSite({ path: null });
  const visitor = await newVisitor();
  const { page, events, popup } = visitor;
  // The first answer comes when more has happened.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/v1/events', async (route) => {
    await held;
    await route.continue();
  });
  const sent = page.waitForRequest('**/v1/events');
  await visitor.open(shops.open(snippet));
  await sent;
  await visitor.agree();
  await expect(popup).toBeVisible();
  await popup.locator('[data-action=close]').click();
  release();
  await events.acknowledged('campaign.closed');
  await expect
    .poll(async () => (await api.trpc.results.campaign.query({ campaignId })).totals)
    .toMatchObject({
      exposed: 1,
      shown: 1,
      closed: 1,
    });
  const ids = events.events.map(({ id }) => id);
  expect(new Set(ids).size, 'nothing is sent twice').toBe(ids.length);
});

test.describe('without a connection', () => {
  test.use({ allowedErrors: /ERR_FAILED|Failed to load resource|CORS/ });

  test('events wait on the device and arrive from the next page', async ({ api, shops, newVisitor }) => {
    const { campaignId, snippet } = await api.createPublishedSite({ path: null });
    const shop = shops.open(snippet);
    const visitor = await newVisitor();
    const { page, popup, events } = visitor;
    await page.route('**/v1/events', (route) => route.abort());
    await visitor.open(shop);
    await visitor.agree();
    await expect(popup).toBeVisible();
    await expect.poll(() => events.batches.some(({ status }) => status === 0)).toBe(true);
    await page.unroute('**/v1/events');
    await visitor.open(`${shop}later`);
    await events.acknowledged('page.viewed');
    await expect
      .poll(async () => (await api.trpc.results.campaign.query({ campaignId })).totals)
      .toMatchObject({
        exposed: 1,
        shown: 1,
      });
  });
});
