// Bars and blocks in the page, from publishing to what is counted: nobody is interrupted, so nobody has to be known.
import type { CampaignDocument } from '@/core/campaign/document';
import { expect, test } from '../support/test';

interface LayoutShift extends PerformanceEntry {
  value: number;
}
declare const window: { shifts: number } & typeof globalThis;

const at = (change: Partial<CampaignDocument>) => (document: CampaignDocument) => ({
  ...document,
  purpose: 'service' as const,
  triggers: { join: 'any' as const, of: [{ kind: 'time' as const, seconds: 0 }] },
  frequency: { ...document.frequency, everyHours: 0 },
  ...change,
});

test('a bar is there before anybody has agreed to anything, is nobody’s arm, and is measured afterwards', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, campaignId, snippet } = await api.createPublishedSite({
    path: null,
    change: at({ format: { kind: 'bar', width: 960, edge: 'top', pushes: true } }),
  });
  const { campaignId: second } = await api.trpc.campaigns.duplicate.mutate({ campaignId });
  await api.publish(second, at({ format: { kind: 'popup', width: 440, closeOnBackdrop: true } }));
  const site = await api.trpc.sites.get.query({ siteId });
  await api.trpc.sites.update.mutate({ ...site, siteId, attentionHours: 0 });
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  const bar = visitor.page.locator('beckon-campaign').getByRole('region');
  await expect(bar).toBeVisible();
  await expect(visitor.popup).toHaveCount(0);
  expect(await visitor.reasons()).toEqual(['trigger.over', 'consent.statistics']);
  expect(await visitor.stored()).toEqual([]);
  // It pushes: the page begins where it ends.
  const height = (await bar.boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThan(40);
  await expect
    .poll(() => visitor.page.evaluate(() => Math.round(document.body.getBoundingClientRect().top)))
    .toBeGreaterThanOrEqual(Math.floor(height));

  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await visitor.open(`${shop}second`);
  await visitor.events.acknowledged('campaign.exposed');
  await expect(bar).toBeVisible();
});

test('a block fills the slot that the shop has sized for it, and nothing on the page moves', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await api.createPublishedSite({
    path: null,
    change: at({ format: { kind: 'embed', width: 640, place: { kind: 'slot', name: 'offer' } } }),
  });
  const body =
    '<h1>Cups</h1><div data-beckon-slot="offer" style="height:480px"></div><p id="below">Below</p>';
  const visitor = await newVisitor();
  await visitor.page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts += (entry as LayoutShift).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visitor.open(shops.open(snippet, body));
  const block = visitor.page.locator('[data-beckon-slot=offer] beckon-campaign').getByRole('region');
  await expect(block).toBeVisible();
  expect(await visitor.page.evaluate(() => window.shifts)).toBe(0);
  await block.getByRole('button', { name: 'Close' }).click();
  await expect(block).toHaveCount(0);
});

test('a block beside what a selector finds waits until that is out of sight', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet } = await api.createPublishedSite({
    path: null,
    change: at({
      format: {
        kind: 'embed',
        width: 640,
        place: { kind: 'selector', selector: '#reviews', where: 'before' },
      },
    }),
  });
  const page = (above: number) => `<div style="height:${above}px"></div><p id="reviews">Reviews</p>`;
  const visitor = await newVisitor();
  await visitor.open(shops.open(snippet, page(0)));
  await expect.poll(() => visitor.reasons()).toEqual(['targeting.no-place']);
  await visitor.open(shops.open(snippet, page(3000)));
  await expect(visitor.page.locator('beckon-campaign + #reviews')).toHaveCount(1);
});
