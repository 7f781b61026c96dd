// A shop that is one document and changes its pages through the History API: every view counts as a page, and what one view
// has set in motion does not reach the next.
import type { BeckonApi } from '@/embed/api';
import type { Condition } from '@/core/campaign/condition';
import { expect, test } from '../support/test';
import type { Visitor } from '../support/visitor';

declare const window: { beckon: BeckonApi; views: string[]; isSameDocument?: true } & typeof globalThis;

/** Draws a view for the last part of the path, without loading anything. */
const ROUTER = `<script>
  const draw = () => (document.querySelector('h1').textContent = location.pathname.split('/').pop() || 'home');
  addEventListener('DOMContentLoaded', draw);
  addEventListener('popstate', draw);
  addEventListener('click', (event) => {
    const link = event.target.closest('nav a');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    draw();
  });
</script>`;
const BODY = '<nav><a href="cups">Cups</a> <a href="cart">Cart</a></nav><h1></h1>';

const CUPS: Condition = { kind: 'path', operator: 'ends', values: ['/cups'] };
const EVERYWHERE: Condition = { kind: 'all', of: [] };
/** Seconds until the popup: more than any browser needs for a few steps. */
const DELAY = 600;

const isCampaign = ({ type }: { type: string }) => type.startsWith('campaign.');
const viewsIn = ({ events }: Visitor) => events.events.filter(({ type }) => type === 'page.viewed');

/** Lets the page's clock run ahead; every timer that is due in between fires. */
const pass = ({ page }: Visitor, seconds: number) => page.clock.fastForward(seconds * 1000);

async function goTo({ page }: Visitor, view: 'Cups' | 'Cart'): Promise<void> {
  await page.getByRole('link', { name: view }).click();
  await expect(page.getByRole('heading', { name: view.toLowerCase() })).toBeVisible();
}

test.describe('a shop of one document', () => {
  let openShop: (targeting: Condition, seconds: number) => Promise<string>;
  test.beforeAll(({ api, shops }) => {
    openShop = async (targeting, seconds) => {
      const { snippet } = await api.createPublishedSite({
        path: null,
        change: (document) => ({
          ...document,
          targeting,
          triggers: { join: 'any', of: [{ kind: 'time', seconds }] },
        }),
      });
      return shops.open(ROUTER + snippet, BODY);
    };
  });

  test('a campaign armed on one view is not shown on the next, where its targeting fails', async ({
    newVisitor,
  }) => {
    const visitor = await newVisitor();
    await visitor.page.clock.install();
    await visitor.open(await openShop(CUPS, DELAY));
    await visitor.agree();
    expect(await visitor.reasons()).toEqual(['targeting.no-match']);
    await goTo(visitor, 'Cups');
    expect(await visitor.reasons()).toEqual(['trigger.armed']);
    await goTo(visitor, 'Cart');
    expect(await visitor.reasons()).toEqual(['targeting.no-match']);
    await pass(visitor, 2 * DELAY);
    expect(await visitor.reasons()).toEqual(['targeting.no-match']);
    await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);

    await visitor.page.goBack();
    await expect(visitor.page.getByRole('heading', { name: 'cups' })).toBeVisible();
    expect(await visitor.reasons()).toEqual(['trigger.armed']);
    await pass(visitor, DELAY);
    await expect(visitor.popup).toBeVisible();
  });

  test('a delay begins anew with every view', async ({ newVisitor }) => {
    const visitor = await newVisitor();
    await visitor.page.clock.install();
    await visitor.open(await openShop(EVERYWHERE, DELAY));
    await visitor.agree();
    for (const view of ['Cups', 'Cart'] as const) {
      await pass(visitor, DELAY * 0.8);
      expect(await visitor.reasons(), 'on the view before').toEqual(['trigger.armed']);
      await goTo(visitor, view);
    }
    await pass(visitor, DELAY * 0.8);
    expect(await visitor.reasons(), 'after twice the delay in all').toEqual(['trigger.armed']);
    await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);
    await pass(visitor, DELAY * 0.2);
    await expect(visitor.popup).toBeVisible();
  });

  test('each view is counted once, on the way back and forward too; a search being typed is none', async ({
    newVisitor,
  }) => {
    const visitor = await newVisitor();
    const { page } = visitor;
    const shop = await openShop(CUPS, DELAY);
    await visitor.open(shop);
    await page.evaluate(() => {
      window.views = [];
      window.beckon.on('page.viewed', (event) => {
        if ('page' in event) window.views.push(event.page.url);
      });
    });
    await goTo(visitor, 'Cups');
    await page.evaluate(() => {
      for (const text of ['b', 'bl', 'blue']) history.replaceState(null, '', `?q=${text}`);
      history.pushState(null, '', '#sizes');
      history.replaceState({ scrolled: 1 }, '');
    });
    await goTo(visitor, 'Cart');
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'cups' })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { name: 'cart' })).toBeVisible();
    const expected = ['cups', 'cart', 'cups', 'cart'].map((view) => shop + view);
    await expect.poll(() => page.evaluate(() => window.views)).toEqual(expected);
    await expect.poll(() => viewsIn(visitor).length).toBe(1 + expected.length);
    await page.reload();
    await expect.poll(() => viewsIn(visitor).length).toBe(2 + expected.length);
    expect(new Set(viewsIn(visitor).map(({ id }) => id)).size).toBe(2 + expected.length);
  });

  test('consent that comes late takes effect on the view at hand', async ({ newVisitor }) => {
    const visitor = await newVisitor();
    const { page, events } = visitor;
    await visitor.open(await openShop(CUPS, 0));
    await page.evaluate(() => void (window.isSameDocument = true));
    await goTo(visitor, 'Cups');
    await expect.poll(() => viewsIn(visitor).length).toBe(2);
    expect(await visitor.reasons()).toEqual(['consent.statistics']);
    expect(await visitor.stored()).toEqual([]);
    await visitor.agree();
    await expect(visitor.popup).toBeVisible();
    await events.acknowledged('campaign.shown');
    expect(await page.evaluate(() => window.isSameDocument)).toBe(true);
    expect(viewsIn(visitor).map(({ visitor: id }) => id)).toEqual([null, null]);
    const [consent] = events.events.filter(({ type }) => type === 'consent.changed');
    expect(consent?.visitor).toEqual(expect.any(String));
    for (const event of events.events.filter(isCampaign)) expect(event.visitor).toBe(consent?.visitor);
  });

  test('a tag manager that puts the script in with every view changes nothing', async ({
    api,
    shops,
    newVisitor,
  }) => {
    const { snippet } = await api.createPublishedSite({ path: null });
    const [source] = /https?:[^"]+/.exec(snippet) ?? [];
    // As its trigger “history change” does: the address changes, and the tag comes again.
    const manager = `<script>
      const insert = () => document.head.append(Object.assign(document.createElement('script'), { async: true, src: '${source}' }));
      const { pushState } = history;
      history.pushState = (...change) => { pushState.apply(history, change); insert(); };
      addEventListener('load', insert);
    </script>`;
    const visitor = await newVisitor();
    const { page, events, popup } = visitor;
    await visitor.open(shops.open(ROUTER + manager, BODY));
    await visitor.agree();
    await expect(popup).toBeVisible();
    await popup.locator('[data-action=close]').click();
    await events.acknowledged('campaign.closed');
    for (const view of ['Cups', 'Cart'] as const) await goTo(visitor, view);
    await expect.poll(() => page.locator(`script[src="${source}"]`).count()).toBe(3);
    await expect.poll(() => viewsIn(visitor).length).toBe(3);
    expect(await visitor.reasons()).toEqual(['frequency.resting']);
    expect(events.events.filter(({ type }) => type === 'script.started')).toHaveLength(1);
    expect(events.events.filter(({ type }) => type === 'campaign.exposed')).toHaveLength(1);
  });

  test('what is open stays open on the next view, and is not shown twice', async ({ newVisitor }) => {
    const visitor = await newVisitor();
    const { page, events, popup } = visitor;
    await visitor.open(await openShop(EVERYWHERE, 0));
    await visitor.agree();
    await expect(popup).toBeVisible();
    await page.evaluate(() => history.pushState(null, '', 'cart'));
    await expect.poll(() => viewsIn(visitor).length).toBe(2);
    await expect(popup).toHaveCount(1);
    await popup.locator('[data-action=close]').click();
    await events.acknowledged('campaign.closed');
    await goTo(visitor, 'Cups');
    expect(await visitor.reasons()).toEqual(['frequency.resting']);
    expect(events.events.filter(({ type }) => type === 'campaign.exposed')).toHaveLength(1);
  });
});
