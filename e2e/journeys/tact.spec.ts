// Tact as visitors meet it: nobody is asked twice, and a close is a no.
import type { CampaignDocument } from '@/core/campaign/document';
import type { BeckonApi } from '@/embed/api';
import { expect, test } from '../support/test';
import { Visitor } from '../support/visitor';

declare const window: { beckon: BeckonApi } & typeof globalThis;

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

test('two tabs that come to the moment together show a popup once', async ({ api, shops, newVisitor }) => {
  const { siteId, snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({
      ...document,
      triggers: { join: 'any', of: [{ kind: 'event', name: 'now' }] },
      frequency: { ...document.frequency, everyHours: 24 },
    }),
  });
  const site = await api.trpc.sites.get.query({ siteId });
  // Nothing but the campaign's own limit may keep the second from showing it.
  await api.trpc.sites.update.mutate({ ...site, siteId, attentionHours: 0 });
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  const other = new Visitor(await visitor.page.context().newPage(), visitor.events);
  await other.open(`${shop}second`);
  const tabs = [visitor, other];
  for (const tab of tabs) await expect.poll(() => tab.reasons()).toEqual(['trigger.armed']);
  await Promise.all(tabs.map((tab) => tab.page.evaluate(() => window.beckon.track('now'))));
  await visitor.events.acknowledged('campaign.shown');
  for (const tab of tabs) await expect.poll(() => tab.reasons()).toEqual(['frequency.recent']);
  const shown = await Promise.all(tabs.map((tab) => tab.page.locator('beckon-campaign').count()));
  expect(shown.toSorted()).toEqual([0, 1]);
});

test('of an exclusion group a visitor meets the first in order, and another one on the next visit', async ({
  api,
  shops,
  newVisitor,
}) => {
  const change = (document: CampaignDocument): CampaignDocument => ({
    ...document,
    frequency: { ...document.frequency, everyHours: 0, everyVisits: 2 },
  });
  const { siteId, campaignId, snippet } = await api.createPublishedSite({ path: null, change });
  const site = await api.trpc.sites.get.query({ siteId });
  await api.trpc.sites.update.mutate({ ...site, siteId, attentionHours: 0 });
  const { campaignId: second } = await api.trpc.campaigns.duplicate.mutate({ campaignId });
  await api.publish(second, (document) => document);
  for (const id of [campaignId, second])
    await api.trpc.campaigns.setGroup.mutate({ campaignId: id, group: 'Letters' });
  await api.trpc.campaigns.reorder.mutate({ siteId, campaignIds: [second, campaignId] });

  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.page.clock.install({ time: new Date('2026-11-20T10:00:00Z') });
  await visitor.open(shop);
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await expect(visitor.page.locator('beckon-campaign')).toHaveAttribute('data-campaign', second);
  await visitor.open(`${shop}second`);
  expect(await visitor.reasons()).toEqual(['frequency.visits', 'exclusion.group']);

  // Half an hour without a sign of life ends a visit.
  await visitor.page.clock.setSystemTime(new Date('2026-11-20T11:00:00Z'));
  await visitor.open(`${shop}third`);
  await expect(visitor.popup).toBeVisible();
  await expect(visitor.page.locator('beckon-campaign')).toHaveAttribute('data-campaign', campaignId);
});

test('an order rests the campaigns that offer what was bought, from the next page on', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, campaignId, snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({
      ...document,
      frequency: { ...document.frequency, everyHours: 0, afterOrder: { days: 30, products: ['Mug-1'] } },
    }),
  });
  const site = await api.trpc.sites.get.query({ siteId });
  await api.trpc.sites.update.mutate({ ...site, siteId, attentionHours: 0 });
  const { campaignId: second } = await api.trpc.campaigns.duplicate.mutate({ campaignId });
  await api.publish(second, (document) => ({
    ...document,
    frequency: { ...document.frequency, afterOrder: { days: 30, products: ['bowl-1'] } },
  }));
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await visitor.page.evaluate(() =>
    window.beckon.track('order.placed', {
      order: '1001',
      total: 4900,
      currency: 'EUR',
      items: 1,
      lines: [{ id: 'mug-1' }],
    }),
  );
  await visitor.events.acknowledged('order.placed');
  await visitor.open(`${shop}second`);
  await expect(visitor.popup).toBeVisible();
  await expect(visitor.page.locator('beckon-campaign')).toHaveAttribute('data-campaign', second);
  expect((await visitor.reasons())?.[0]).toBe('frequency.bought');
});

test('whom the site holds out sees no campaign, and is counted beside whom it does not', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, snippet } = await api.createPublishedSite({ path: null });
  const site = await api.trpc.sites.get.query({ siteId });
  await api.trpc.sites.update.mutate({ ...site, siteId, holdout: 0.5 });
  const shop = shops.open(snippet);
  const seen = new Map<string, number>();
  // The draw falls on either half with the same chance: forty visitors in a row on one side are as good as impossible.
  for (let visitors = 0; visitors < 40 && seen.size < 2; visitors++) {
    const visitor = await newVisitor();
    await visitor.open(shop);
    await visitor.agree();
    await visitor.events.acknowledged('campaign.exposed');
    const isHeld = (await visitor.page.locator('beckon-campaign').count()) === 0;
    expect(await visitor.reasons()).toEqual(['frequency.recent']);
    const side = isHeld ? 'held' : 'notHeld';
    seen.set(side, (seen.get(side) ?? 0) + 1);
  }
  expect(await api.trpc.results.siteHoldout.query({ siteId })).toEqual({
    share: 0.5,
    held: seen.get('held'),
    notHeld: seen.get('notHeld'),
  });
});
