// The two twins of the demo shop, each in every situation that breaks scripts of others: what a shopper meets and what the owner
// reads is the same as ever, or less, and the page never hears of an error of ours.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Twin } from '@/demo/pages/layout';
import type { BeckonApi } from '@/embed/api';
import { expect, test as base } from '../support/test';
import { openTwinShop } from '../support/twin-shop';
import type { Visitor } from '../support/visitor';

declare const window: { beckon: BeckonApi; activate(): void } & typeof globalThis;

const RUDE_SCRIPTS = fileURLToPath(new URL('../../demo/static/rude.js', import.meta.url));

interface Shop {
  /** The visitor at its door, before any page. */
  visitor: Visitor;
  url: string;
  /** What the owner reads of its one campaign. */
  totals(): Promise<object>;
}

const test = base.extend<{ twin: Twin; shop: Shop }>({
  twin: ['rude', { option: true }],
  shop: async ({ twin, beckon, api, newVisitor }, provide) => {
    const { siteId, campaignId } = await api.createPublishedSite({ path: null });
    const { key } = await api.trpc.sites.get.query({ siteId });
    const shop = await openTwinShop(twin, { beckonUrl: beckon.url, siteKey: key });
    await provide({
      visitor: await newVisitor(),
      url: shop.url,
      totals: async () => (await api.trpc.results.campaign.query({ campaignId })).totals,
    });
    await shop.stop();
  },
});

/** Goes on by a link of the shop: a new document, or another view of the one. */
async function follow(page: Page, category: 'Mugs' | 'Bowls'): Promise<void> {
  await page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: category }).click();
  await expect(page.getByRole('heading', { level: 1, name: category })).toBeVisible();
  await page.waitForFunction(() => 'beckon' in window && 'explain' in window.beckon);
}

const accept = ({ page }: Visitor) => page.getByRole('button', { name: 'Accept all' }).click();

async function close({ popup, page }: Visitor): Promise<void> {
  await expect(popup).toHaveCount(1);
  await popup.locator('[data-action=close]').click();
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
}

const countOf = ({ events }: Visitor, type: string) =>
  new Set(events.events.filter((event) => event.type === type).map(({ id }) => id)).size;

/** So many page views have left; what a page sends as it ends, no test in it hears of. */
const viewed = (visitor: Visitor, count: number) =>
  expect.poll(() => countOf(visitor, 'page.viewed')).toBe(count);

/** One visitor, one popup, one close: not lost, not twice. */
const ONCE = { exposed: 1, shown: 1, closed: 1 };

for (const twin of ['rude', 'single-page'] as const)
  test.describe(`the ${twin} shop`, () => {
    test.use({ twin });

    test('asks first, keeps nothing before, shows the popup once and counts it once', async ({ shop }) => {
      const { visitor, url } = shop;
      await visitor.open(url);
      await viewed(visitor, 1);
      await follow(visitor.page, 'Mugs');
      await viewed(visitor, 2);
      expect(await visitor.reasons()).toEqual(['consent.statistics']);
      expect(await visitor.stored()).toEqual([]);
      await accept(visitor);
      await close(visitor);
      await visitor.events.acknowledged('campaign.closed');
      await follow(visitor.page, 'Bowls');
      expect(await visitor.reasons()).toEqual(['frequency.resting']);
      await expect.poll(shop.totals).toMatchObject(ONCE);
      await viewed(visitor, 3);
      await expect.poll(() => countOf(visitor, 'campaign.exposed')).toBe(1);
    });

    test('with prototypes extended and natives replaced before our script', async ({ shop }) => {
      const { visitor, url } = shop;
      await visitor.page.addInitScript({ path: RUDE_SCRIPTS });
      await visitor.open(url);
      await accept(visitor);
      await visitor.popup.getByLabel('E-mail address').fill('kari@example.com');
      await visitor.popup.getByRole('checkbox').check();
      await visitor.popup.getByRole('button', { name: 'Send me the letter' }).click();
      await expect(visitor.popup.getByRole('heading', { name: 'You are on the list' })).toBeVisible();
      await expect.poll(shop.totals).toMatchObject({ exposed: 1, shown: 1, submitted: 1 });
    });

    test('where storage is refused', async ({ shop }) => {
      const { visitor, url } = shop;
      await visitor.page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('Denied', 'SecurityError');
            },
          });
      });
      await visitor.open(url);
      await accept(visitor);
      await close(visitor);
      await expect.poll(shop.totals).toMatchObject(ONCE);
      await follow(visitor.page, 'Mugs');
      // A document forgets with its end; a shop of one document remembers as long as it is open.
      expect(await visitor.reasons()).toEqual([twin === 'rude' ? 'consent.statistics' : 'frequency.resting']);
      await expect(visitor.popup).toHaveCount(0);
    });

    test('where the clock stands still', async ({ shop }) => {
      const { visitor, url } = shop;
      await visitor.page.addInitScript((at) => {
        Date.now = () => at;
        performance.now = () => 1000;
      }, Date.now());
      await visitor.open(url);
      await accept(visitor);
      await close(visitor);
      await follow(visitor.page, 'Mugs');
      await follow(visitor.page, 'Bowls');
      expect(await visitor.reasons()).toEqual(['frequency.resting']);
      await expect.poll(shop.totals).toMatchObject(ONCE);
    });

    test('where beacons are blocked: what was not sent at the end of a page comes from the next', async ({
      shop,
    }) => {
      const { visitor, url } = shop;
      await visitor.page.addInitScript(() => {
        Navigator.prototype.sendBeacon = () => {
          throw new Error('blocked');
        };
      });
      await visitor.open(url);
      await accept(visitor);
      await close(visitor);
      await follow(visitor.page, 'Mugs');
      await expect.poll(shop.totals).toMatchObject(ONCE);
      await expect.poll(() => countOf(visitor, 'campaign.closed')).toBe(1);
    });

    test.describe('without a connection to us', () => {
      test.use({ allowedErrors: /ERR_|Failed to load resource|NetworkError|CORS|offline/ });

      test('a blocker lets no event out: the popup works, the tries end, and nothing is lost when it is off', async ({
        shop,
      }) => {
        const { visitor, url } = shop;
        const { page, events } = visitor;
        await page.addInitScript(() => (Navigator.prototype.sendBeacon = () => false));
        await page.route('**/v1/events', (route) => route.abort());
        await visitor.open(url);
        await accept(visitor);
        await close(visitor);
        await expect.poll(() => events.batches.length).toBe(3);
        expect(await shop.totals()).toMatchObject({ exposed: 0 });
        await page.unroute('**/v1/events');
        await follow(page, 'Mugs');
        await expect.poll(shop.totals).toMatchObject(ONCE);
        // The server counts what it took before its answer is here.
        await expect
          .poll(() => events.batches.map(({ status }) => status).slice(0, 4))
          .toEqual([0, 0, 0, 202]);
      });

      test('offline for a while: what happened meanwhile arrives once', async ({ shop }) => {
        const { visitor, url } = shop;
        const context = visitor.page.context();
        await visitor.open(url);
        await accept(visitor);
        await expect(visitor.popup).toBeVisible();
        await context.setOffline(true);
        await close(visitor);
        await expect.poll(() => visitor.events.batches.some(({ status }) => status === 0)).toBe(true);
        await context.setOffline(false);
        await follow(visitor.page, 'Mugs');
        await expect.poll(shop.totals).toMatchObject(ONCE);
      });
    });

    test('back and forward: every view counts, nothing shows again', async ({ shop }) => {
      const { visitor, url } = shop;
      const { page } = visitor;
      await visitor.open(url);
      await accept(visitor);
      await close(visitor);
      await viewed(visitor, 1);
      await follow(page, 'Mugs');
      await viewed(visitor, 2);
      await page.goBack();
      await viewed(visitor, 3);
      await expect(page.getByRole('heading', { level: 1, name: 'Mugs' })).toHaveCount(0);
      await page.goForward();
      await viewed(visitor, 4);
      await expect(page.getByRole('heading', { level: 1, name: 'Mugs' })).toBeVisible();
      expect(await visitor.reasons()).toEqual(['frequency.resting']);
      await expect.poll(shop.totals).toMatchObject(ONCE);
    });

    test('prepared before anybody looks: nothing counts and nothing shows until then', async ({ shop }) => {
      const { visitor, url } = shop;
      const { page, events } = visitor;
      await page.addInitScript(() => {
        let prerendering = true;
        Object.defineProperty(document, 'prerendering', { get: () => prerendering });
        window.activate = () => {
          prerendering = false;
          document.dispatchEvent(new Event('prerenderingchange'));
        };
      });
      await page.goto(url);
      await accept(visitor);
      await expect(page.getByRole('button', { name: 'Accept all' })).toBeHidden();
      await page.waitForLoadState('networkidle');
      expect(events.batches).toEqual([]);
      expect(await visitor.stored()).toEqual([]);
      await expect(page.locator('beckon-campaign')).toHaveCount(0);
      await page.evaluate(() => window.activate());
      await close(visitor);
      await expect.poll(shop.totals).toMatchObject(ONCE);
      await viewed(visitor, 1);
    });
  });
