// Results: live, honest about who was held out, and never touched by looking at one's own campaign.
import type { BeckonApi } from '@/embed/api';
import { enter } from '../support/enter';
import { expect, test } from '../support/test';
import { signUp } from '../support/visit-shop';

declare const window: { beckon: BeckonApi; isFirstLoad?: boolean } & typeof globalThis;

/** With half of all visitors held out, the chance that so many in a row are not is 2⁻⁵⁰. */
const ENOUGH_VISITORS = 50;

test('figures and leads follow the shop without a reload', async ({
  beckon,
  api,
  shops,
  ownerPage: page,
  newVisitor,
}) => {
  const { siteId, campaignId, snippet } = await api.createPublishedSite({ path: null });
  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/results`);
  await expect(page.getByText('Live, and nobody has seen it yet.')).toBeVisible();
  await page.evaluate(() => (window.isFirstLoad = true));

  const visitor = await newVisitor();
  await visitor.open(shops.open(snippet));
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  await visitor.events.acknowledged('campaign.shown');
  await expect(page.getByText('Too early to tell: 1 visitor so far, 0 signed up.')).toBeVisible();
  await signUp(visitor.popup, 'ola@example.com');
  await visitor.events.acknowledged('form.submitted');
  await expect(page.getByText('Too early to tell: 1 visitor so far, 1 signed up.')).toBeVisible();
  expect(await page.evaluate(() => window.isFirstLoad)).toBe(true);

  await page.getByRole('link', { name: 'Leads' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'ola@example.com' })).toContainText('Letter');
});

test('visitors held out are counted in a row of their own and see nothing', async ({
  beckon,
  api,
  shops,
  ownerPage: page,
  newVisitor,
}) => {
  const { siteId, campaignId, snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => ({ ...document, holdout: 0.5 }),
  });
  const visitor = await newVisitor();
  await visitor.open(shops.open(snippet));
  // One new visitor after the other, until both arms were met.
  const arms = await visitor.page.evaluate(async (most) => {
    const met = new Map<string, number>();
    for (let visitors = 0; visitors < most && met.size < 2; visitors++) {
      const arm = await new Promise<string>((resolve) => {
        const off = window.beckon.on('campaign.exposed', (event) => {
          off?.();
          resolve('arm' in event ? String(event.arm) : '');
        });
        if (visitors > 0) window.beckon.reset();
        else window.beckon.consent({ statistics: true, personalisation: true, marketing: true });
      });
      const popup = document.querySelector('beckon-campaign');
      if ((popup !== null) !== (arm !== 'holdout')) throw new Error(`${arm} shows: ${popup !== null}`);
      window.beckon.close();
      // Leaving takes a moment, and nothing opens meanwhile.
      while (popup?.isConnected) await new Promise(requestAnimationFrame);
      met.set(arm, (met.get(arm) ?? 0) + 1);
    }
    return Object.fromEntries(met);
  }, ENOUGH_VISITORS);
  expect(Object.keys(arms).sort()).toEqual(['a', 'holdout']);

  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/results`);
  const held = page.getByRole('row').filter({ hasText: 'Holdout' });
  await expect(held).toContainText('sees nothing, for comparison');
  await expect(held.getByRole('cell', { name: String(arms['holdout']), exact: true })).toBeVisible();
  const { totals } = await api.trpc.results.campaign.query({ campaignId });
  expect(totals.shown).toBeLessThan(totals.exposed);
});

test('an owner who edits and looks at their campaign is no visitor', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId, campaignId } = await api.createPublishedSite({ path: null });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/edit`);
  const canvas = page.locator('iframe').contentFrame();
  await expect(canvas.getByRole('heading', { name: 'A letter a month, nothing more' })).toBeVisible();
  await page.getByRole('treeitem', { name: /^Heading/ }).click();
  await enter(page.getByRole('textbox', { name: 'Text', exact: true }), 'Only a draft');
  await expect(canvas.getByRole('heading', { name: 'Only a draft' })).toBeVisible();
  await page.getByRole('tab', { name: /Thank you/ }).click();
  await expect(canvas.getByRole('heading', { name: 'You are on the list' })).toBeVisible();
  await expect(page.locator('[data-save=saved]')).toBeVisible();

  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/results`);
  await expect(page.getByText('Live, and nobody has seen it yet.')).toBeVisible();
  expect(requests.filter((path) => /^\/(?:v1|s)\//.test(path))).toEqual([]);
  const { totals } = await api.trpc.results.campaign.query({ campaignId });
  expect(totals).toEqual({ exposed: 0, shown: 0, clicked: 0, submitted: 0, closed: 0 });
});
