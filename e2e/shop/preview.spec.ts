// A campaign on the shop itself, for one of the team who has the link: the real code, a made-up visitor, a panel that says why,
// and nothing that counts.
import type { Locator, Page } from '@playwright/test';
import type { Twin } from '@/demo/pages/layout';
import { checkAccess } from '../support/check-access';
import { expect, test } from '../support/test';
import { openTwinShop } from '../support/twin-shop';
import type { OwnerApi } from '../support/owner-api';

const AGREED = { statistics: true, personalisation: true, marketing: true };

async function linkOf(api: OwnerApi, campaignId: string, answers: Record<string, number | string> = {}) {
  return api.trpc.campaigns.previewLink.mutate({
    campaignId,
    release: null,
    path: '/',
    answers,
    unknown: [],
    consent: AGREED,
    time: null,
  });
}

const panelOf = (page: Page): Locator => page.locator('beckon-preview');
const gate = (page: Page, name: string): Locator => panelOf(page).locator(`[data-gate=${name}]`);
const press = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true }).click();

async function draftWith(api: OwnerApi, siteId: string, visits: number): Promise<string> {
  const { campaignId } = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Letter',
    starter: 'welcome-email',
  });
  const { document } = await api.trpc.campaigns.get.query({ campaignId });
  await api.trpc.campaigns.saveDraft.mutate({
    campaignId,
    revision: 1,
    document: {
      ...document,
      triggers: { join: 'any', of: [{ kind: 'idle', seconds: 3600 }] },
      targeting: { kind: 'all', of: [{ kind: 'visits', from: visits, to: null }] },
    },
  });
  return campaignId;
}

test('on the demo shop, under its policy: each gate, a trigger at a press, every page, and out again', async ({
  api,
  beckon,
  newVisitor,
}) => {
  const { siteId } = await api.demoSite();
  const campaignId = await draftWith(api, siteId, 5);
  const { url } = await linkOf(api, campaignId, { visits: 7 });
  expect(url).toContain(beckon.demoUrl);
  const visitor = await newVisitor();
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(url ?? '');
  await expect(panelOf(page).getByRole('heading', { name: 'Preview: Letter' })).toBeVisible();
  await expect(gate(page, 'targeting')).toContainText('visits is at least 5');
  await expect(gate(page, 'targeting')).toContainText('Here: 7');
  await expect(gate(page, 'targeting')).toHaveClass(/passed/);
  await expect(gate(page, 'trigger')).toHaveClass(/waiting/);

  await press(page, 'Fire now: After 3600 seconds without a sign of life');
  await expect(visitor.popup).toBeVisible();
  await expect(gate(page, 'arm')).toHaveClass(/passed/);
  await page.keyboard.press('Escape');
  await expect(page.locator('beckon-campaign')).toHaveCount(0);

  await page.getByRole('button', { name: 'Accept all' }).click();
  await page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Mugs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mugs' })).toBeVisible();
  await expect(gate(page, 'trigger')).toHaveClass(/waiting/);
  expect(page.url()).toContain('#beckon=');
  expect(asked).not.toContain('/v1/events');
  expect(visitor.events.batches).toEqual([]);
  expect(await visitor.stored()).toEqual([]);

  await press(page, 'Leave preview');
  await page.waitForURL((address) => !address.hash);
  await expect(panelOf(page)).toHaveCount(0);
  await visitor.events.acknowledged('page.viewed');
});

test('what does not fit says where it stopped, and can be looked at all the same', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, snippet } = await api.createSite();
  const campaignId = await draftWith(api, siteId, 5);
  const { fragment } = await linkOf(api, campaignId, { visits: 1 });
  const { page, popup, events } = await newVisitor();
  await page.goto(shops.open(snippet) + fragment);
  await expect(gate(page, 'targeting')).toContainText('The conditions do not hold.');
  await expect(gate(page, 'trigger')).toHaveClass(/ahead/);
  const [variant] = (await api.trpc.campaigns.get.query({ campaignId })).document.variants;
  await press(page, `Show ${variant?.name}`);
  await expect(popup).toBeVisible();
  // A modal dialog lets nothing else be pressed; the panel goes on within it.
  await press(page, 'Hide the trace');
  await press(page, 'Show the trace');
  await popup.locator('[data-tell=why]').click();
  await popup.getByRole('button', { name: 'Forget me' }).click();
  await expect(page.locator('beckon-campaign')).toHaveCount(0);
  await press(page, 'Move to another corner');
  expect(events.batches).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

for (const twin of ['rude', 'single-page'] as const satisfies readonly Twin[])
  test(`works on the ${twin} shop`, async ({ api, beckon, newVisitor }) => {
    const { siteId } = await api.createSite();
    const campaignId = await draftWith(api, siteId, 1);
    const { key } = await api.trpc.sites.get.query({ siteId });
    const shop = await openTwinShop(twin, { beckonUrl: beckon.url, siteKey: key });
    const { fragment } = await linkOf(api, campaignId, { visits: 1 });
    const visitor = await newVisitor();
    const { page } = visitor;
    await page.goto(shop.url + fragment);
    await page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Mugs' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mugs' })).toBeVisible();
    await press(page, 'Fire now: After 3600 seconds without a sign of life');
    await expect(visitor.popup).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(gate(page, 'trigger')).toHaveClass(/waiting/);
    expect(visitor.events.batches).toEqual([]);
    expect(await visitor.stored()).toEqual([]);
    await shop.stop();
  });

test.describe('a link that is none', () => {
  test.use({ allowedErrors: /status of 400/ });

  test('says so in a sentence, and lets go of the page', async ({ api, shops, newVisitor }) => {
    const { snippet } = await api.createSite();
    const { page } = await newVisitor();
    await page.goto(`${shops.open(snippet)}#beckon=x.y`);
    await expect(panelOf(page).getByRole('alert')).toContainText('This preview link is damaged');
    await press(page, 'Leave preview');
    await page.waitForFunction(() => 'beckon' in window && 'explain' in (window.beckon as object));
    await expect(panelOf(page)).toHaveCount(0);
  });
});

test('the panel is open to everybody, beside the page and within the dialog', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, snippet } = await api.createSite();
  const campaignId = await draftWith(api, siteId, 1);
  const { fragment } = await linkOf(api, campaignId, { visits: 1 });
  const { page, popup } = await newVisitor();
  await page.goto(shops.open(snippet) + fragment);
  await expect(gate(page, 'trigger')).toHaveClass(/waiting/);
  const found = await checkAccess(page);
  await press(page, 'Fire now: After 3600 seconds without a sign of life');
  await expect(popup).toBeVisible();
  expect([...found, ...(await checkAccess(page))]).toEqual([]);
});
