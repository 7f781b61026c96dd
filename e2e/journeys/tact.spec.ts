// Tact as visitors meet it: nobody is asked twice, and a close is a no.
import { expect, test } from '../support/test';
import { Visitor } from '../support/visitor';

test('who has seen a campaign is not shown it again on the next page or in the next tab', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({ ...document, frequency: { ...document.frequency, everyHours: 24 } }),
  });
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await visitor.events.acknowledged('campaign.shown');

  await visitor.open(`${shop}second`);
  expect(await visitor.reasons()).toEqual(['frequency.recent']);
  await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);

  const tab = new Visitor(await visitor.page.context().newPage(), visitor.events);
  await tab.open(`${shop}third`);
  expect(await tab.reasons()).toEqual(['frequency.recent']);
  await expect(tab.page.locator('beckon-campaign')).toHaveCount(0);
});

test('a close rests the campaign, also where it may otherwise show on every page', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({
      ...document,
      frequency: { ...document.frequency, everyHours: 0, restAfterCloseDays: 7 },
    }),
  });
  const site = await api.trpc.sites.get.query({ siteId });
  await api.trpc.sites.update.mutate({ ...site, siteId, attentionHours: 0 });
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await visitor.open(`${shop}second`);
  await expect(visitor.popup, 'nothing but a close may rest it here').toBeVisible();

  await visitor.page.keyboard.press('Escape');
  await visitor.events.acknowledged('campaign.closed');
  await visitor.open(`${shop}third`);
  expect(await visitor.reasons()).toEqual(['frequency.resting']);
  await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);
});
