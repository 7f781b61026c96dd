// Results: live, honest about who was held out, and never touched by looking at one's own campaign.
import type { BeckonApi } from '@/embed/api';
import { enter } from '../support/enter';
import { expect, test } from '../support/test';
import { signUp } from '../support/campaign-dialog';

declare const window: { beckon: BeckonApi; isFirstLoad?: boolean } & typeof globalThis;

/** With half of all visitors held out, the chance that so many in a row are not is 2⁻²⁰. */
const ENOUGH_VISITORS = 20;

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
  // One new visitor after the other, until both arms were met.
  const arms: Record<string, number> = {};
  for (let visitors = 0; visitors < ENOUGH_VISITORS && Object.keys(arms).length < 2; visitors++) {
    const visitor = await newVisitor();
    await visitor.open(shops.open(snippet));
    await visitor.agree();
    await visitor.events.acknowledged('campaign.exposed');
    const arm = visitor.events.events.find(({ type }) => type === 'campaign.exposed')?.arm ?? '';
    await expect(visitor.popup).toHaveCount(arm === 'holdout' ? 0 : 1);
    arms[arm] = (arms[arm] ?? 0) + 1;
  }
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
  expect(Object.values(totals)).toEqual(Object.values(totals).map(() => 0));
});
