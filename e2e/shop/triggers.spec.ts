// Triggers as shoppers set them off, in a browser: what appears, when, and what the page goes on doing by itself.
import type { Triggers } from '@/core/campaign/trigger';
import type { BeckonApi } from '@/embed/api';
import type { OwnerApi } from '../support/owner-api';
import type { PlainShops } from '../support/plain-shops';
import { expect, test } from '../support/test';
import type { Visitor } from '../support/visitor';

declare const window: { beckon: BeckonApi } & typeof globalThis;

const BODY = `<h1>A plain shop</h1><p style="height:3000px"><a class="guide" href="#sizes"><b>Sizes</b></a></p>
  <section id="reviews" style="height:200px">Reviews</section><p style="height:1000px"></p>`;

/** A shop whose one campaign has these triggers, with a visitor on its first page who has agreed. */
async function visit(
  { api, shops, newVisitor }: { api: OwnerApi; shops: PlainShops; newVisitor: () => Promise<Visitor> },
  triggers: Triggers,
  { head = '' } = {},
): Promise<{ visitor: Visitor; shop: string; campaignId: string }> {
  const { snippet, campaignId } = await api.createPublishedSite({
    path: null,
    change: (document) => ({ ...document, triggers }),
  });
  const shop = shops.open(head + snippet, BODY);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  return { visitor, shop, campaignId };
}
const only = (trigger: Triggers['of'][number]): Triggers => ({ join: 'any', of: [trigger] });

test('a click on a link opens the campaign, and the link still leads where it leads', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { visitor } = await visit({ api, shops, newVisitor }, only({ kind: 'click', selector: '.guide' }));
  await visitor.page.locator('h1').click();
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  await visitor.page.locator('.guide b').click();
  await expect(visitor.popup).toBeVisible();
  expect(new URL(visitor.page.url()).hash).toBe('#sizes');
});

test('an element that is scrolled into view opens it after its seconds', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { visitor } = await visit(
    { api, shops, newVisitor },
    only({ kind: 'visible', selector: '#reviews', seconds: 0.5 }),
  );
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  await visitor.page.locator('#reviews').scrollIntoViewIfNeeded();
  await expect(visitor.popup).toBeVisible();
});

test('the page of the visit with its number opens it, and those before do not', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { visitor, shop } = await visit({ api, shops, newVisitor }, only({ kind: 'pages', count: 3 }));
  await visitor.open(`${shop}second`);
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  await visitor.open(`${shop}third`);
  await expect(visitor.popup).toBeVisible();
});

test('what the shop tracks opens it, with the property that is wanted, though the script came later', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { visitor, shop } = await visit(
    { api, shops, newVisitor },
    only({
      kind: 'event',
      name: 'added',
      property: { name: 'price', operator: 'atLeast', value: 100 },
    }),
    {
      head: `<script>if (location.pathname.endsWith('queued'))
        (window.beckon ||= []).push((beckon) => beckon.track('added', { price: 100 }))</script>`,
    },
  );
  await visitor.page.evaluate(() => window.beckon.track('added', { price: 99 }));
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  await visitor.open(`${shop}queued`);
  await expect(visitor.popup).toBeVisible();
  await visitor.events.acknowledged('campaign.shown');
  expect(visitor.events.events.map(({ type }) => type)).not.toContain('added');
});

test('the event that cancels keeps it away on this page, and on no other', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { visitor, shop } = await visit(
    { api, shops, newVisitor },
    { join: 'any', of: [{ kind: 'event', name: 'added' }], cancel: 'order.placed' },
  );
  await visitor.page.evaluate(() => {
    window.beckon.track('order.placed', { order: 'A-1', total: 100, currency: 'EUR', items: 1 });
    window.beckon.track('added');
  });
  expect(await visitor.reasons()).toEqual(['trigger.cancelled']);
  await visitor.open(`${shop}second`);
  await visitor.page.evaluate(() => window.beckon.track('added'));
  await expect(visitor.popup).toBeVisible();
});

test('a campaign that waits to be asked comes when it is asked, and not before', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { visitor, campaignId } = await visit({ api, shops, newVisitor }, only({ kind: 'asked' }));
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  await visitor.page.evaluate((id) => window.beckon.show(id), campaignId);
  await expect(visitor.popup).toBeVisible();
});

test('the mouse that leaves through the top opens it; one that leaves an element does not', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { visitor } = await visit(
    { api, shops, newVisitor },
    only({ kind: 'exit', onTouch: ['scroll', 'tab', 'back'] }),
  );
  await visitor.page.mouse.move(300, 300);
  await visitor.page.mouse.move(300, 5);
  expect(await visitor.reasons()).toEqual(['trigger.armed']);
  // A test's mouse never leaves the window: this is what the browser says when one does.
  await visitor.page.evaluate(() =>
    document.documentElement.dispatchEvent(new MouseEvent('mouseout', { clientY: -1, bubbles: true })),
  );
  await expect(visitor.popup).toBeVisible();
});

test('somebody who does nothing for its seconds meets it', async ({ api, shops, newVisitor }) => {
  const { visitor } = await visit({ api, shops, newVisitor }, only({ kind: 'idle', seconds: 1 }));
  await expect(visitor.popup).toBeVisible();
});

test.describe('on a phone', () => {
  test('the back button opens it once and stays on the page; the next press leaves', async ({
    api,
    shops,
    browser,
    browserName,
    errors,
  }) => {
    test.skip(browserName !== 'chromium', 'only Chromium can play a finger here');
    const { snippet } = await api.createPublishedSite({
      path: null,
      change: (document) => ({ ...document, triggers: only({ kind: 'exit', onTouch: ['back'] }) }),
    });
    const shop = shops.open(snippet, BODY);
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 800 },
    });
    errors.listen(context);
    const page = await context.newPage();
    await page.goto(`${shop}first`);
    await page.goto(`${shop}second`);
    await page.waitForFunction(() => 'beckon' in window && 'explain' in window.beckon);
    const agree = { statistics: true, personalisation: true, marketing: true };
    await page.evaluate((answers) => window.beckon.consent(answers), agree);
    await page.locator('h1').tap();
    await page.evaluate(() => scrollTo(0, 700));
    await page.evaluate(() => history.back());
    await expect(page.locator('beckon-campaign').getByRole('dialog')).toBeVisible();
    expect(page.url()).toBe(`${shop}second`);
    expect(await page.evaluate(() => scrollY), 'the page stays where it was').toBe(700);
    await page.goBack();
    expect(page.url()).toBe(`${shop}first`);
    await context.close();
  });
});
