// The whole loop as the people in it live it: first run → edit → publish → shown in the shop → submitted → lead → result.
import { startBeckon, type BeckonServer } from '../support/beckon-server';
import { OWNER } from '../support/owner-api';
import { expect, test } from '../support/test';
import { acknowledged, campaignDialog } from '../support/visit-shop';

let server: BeckonServer;
test.beforeAll(async () => {
  server = await startBeckon();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('an owner goes from a fresh server to a result', async ({ page, browser }) => {
  await test.step('becomes the owner by the printed link', async () => {
    await page.goto(server.setupUrl);
    await page.getByLabel('Name').fill(OWNER.name);
    await page.getByLabel('E-mail').fill(OWNER.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible();
  });

  await test.step('creates a campaign from the starter', async () => {
    await page.getByRole('button', { name: 'New campaign' }).click();
    await page.getByLabel('Name').fill('Autumn letter');
    await page.getByRole('button', { name: 'Create campaign' }).click();
    await page.waitForURL(/\/edit$/);
  });

  const canvas = page.locator('iframe').contentFrame();
  await test.step('edits words and colours beside the live preview, which saves itself', async () => {
    await page.getByRole('treeitem', { name: /^Heading/ }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('News from the kiln, once a month');
    await expect(canvas.getByRole('heading', { name: 'News from the kiln, once a month' })).toBeVisible();
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  });

  await test.step('publishes', async () => {
    await page.getByRole('button', { name: 'Publish', exact: false }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish campaign' }).click();
    await expect(dialog.getByText('Published as release 1')).toBeVisible();
  });

  const shopper = await browser.newContext();
  const shop = await shopper.newPage();
  await test.step('a shopper sees nothing and leaves no trace before agreeing', async () => {
    await shop.goto(server.demoUrl);
    await expect(shop.getByRole('button', { name: 'Accept all' })).toBeVisible();
    const keys = await shop.evaluate(() => Object.keys(localStorage).concat(Object.keys(sessionStorage)));
    expect(keys.filter((key) => key.includes('beckon'))).toEqual([]);
    await expect(shop.locator('beckon-campaign')).toHaveCount(0);
  });

  await test.step('after agreeing, sees the campaign and signs up', async () => {
    await shop.getByRole('button', { name: 'Accept all' }).click();
    const dialog = campaignDialog(shop);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('heading', { name: 'News from the kiln, once a month' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Send me the letter' }).click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.getByLabel('E-mail address').fill('kari@example.com');
    await dialog.getByRole('checkbox').check();
    const submitted = acknowledged(shop, 'form.submitted');
    await dialog.getByRole('button', { name: 'Send me the letter' }).click();
    await expect(dialog.getByRole('heading', { name: 'You are on the list' })).toBeVisible();
    await submitted;
    const closed = acknowledged(shop, 'campaign.closed');
    await dialog.getByRole('button', { name: 'Back to the shop' }).click();
    await expect(shop.locator('beckon-campaign')).toHaveCount(0);
    await closed;
  });

  await test.step('is not asked again on the next page', async () => {
    await shop.reload();
    await shop.waitForLoadState('networkidle');
    expect(await shop.evaluate(() => (window as Window & { beckon?: { explain(): unknown } }).beckon?.explain())).toBeTruthy();
    await expect(shop.locator('beckon-campaign')).toHaveCount(0);
    await shopper.close();
  });

  await test.step('the owner finds the lead with its consent', async () => {
    await page.getByRole('link', { name: 'See results' }).click();
    await expect(page.getByText('Too early to tell: 1 visitor so far, 1 signed up.')).toBeVisible();
    await page.getByRole('link', { name: 'Leads' }).click();
    const row = page.getByRole('row').filter({ hasText: 'kari@example.com' });
    await expect(row).toContainText('Autumn letter');
    await expect(row).toContainText('Every letter has a link to stop it.');
  });
});
