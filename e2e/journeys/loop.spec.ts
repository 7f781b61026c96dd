// The whole loop as the people in it live it: first run → edit → publish → shown in the shop → submitted → lead → result.
import { startBeckon, type BeckonServer } from '../support/beckon-server';
import { enter } from '../support/enter';
import { OWNER } from '../support/owner-api';
import { expect, test } from '../support/test';
import { signUp } from '../support/campaign-dialog';

let server: BeckonServer;
test.beforeAll(async () => {
  server = await startBeckon();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('an owner goes from a fresh server to a result', async ({ page, newVisitor }) => {
  await test.step('becomes the owner by the printed link', async () => {
    await page.goto(server.setupUrl);
    await enter(page.getByLabel('Name'), OWNER.name);
    await enter(page.getByLabel('E-mail'), OWNER.email);
    await enter(page.getByRole('textbox', { name: 'Password' }), OWNER.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible();
  });

  await test.step('creates a campaign from the starter', async () => {
    await page.getByRole('link', { name: 'New campaign' }).click();
    await enter(page.getByRole('searchbox', { name: 'Search templates' }), 'newsletter consent');
    await page.getByRole('button', { name: /^Welcome letter/ }).click();
    await enter(page.getByLabel('Name'), 'Autumn letter');
    await page.getByRole('button', { name: 'Create campaign' }).click();
    await page.waitForURL(/\/edit$/);
  });

  const canvas = page.locator('iframe').contentFrame();
  await test.step('edits words and colours beside the live preview, which saves itself', async () => {
    await page.getByRole('treeitem', { name: /^Heading/ }).click();
    await enter(page.getByRole('textbox', { name: 'Text', exact: true }), 'News from the kiln, once a month');
    await expect(canvas.getByRole('heading', { name: 'News from the kiln, once a month' })).toBeVisible();
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  });

  await test.step('publishes', async () => {
    await page.getByRole('button', { name: 'Publish', exact: false }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish campaign' }).click();
    await expect(dialog.getByText('Published as release 1')).toBeVisible();
  });

  const visitor = await newVisitor();
  const { page: shop, events, popup } = visitor;
  await test.step('a shopper sees nothing and leaves no trace before agreeing', async () => {
    await visitor.open(server.demoUrl);
    await expect(shop.getByRole('button', { name: 'Accept all' })).toBeVisible();
    expect(await visitor.stored()).toEqual([]);
    await expect(shop.locator('beckon-campaign')).toHaveCount(0);
  });

  await test.step('after agreeing, sees the campaign and signs up', async () => {
    await shop.getByRole('button', { name: 'Accept all' }).click();
    await expect(popup.getByRole('heading', { name: 'News from the kiln, once a month' })).toBeVisible();
    await popup.getByRole('button', { name: 'Send me the letter' }).click();
    await expect(popup.getByRole('alert').first()).toBeVisible();
    await signUp(popup, 'kari@example.com');
    await expect(popup.getByRole('heading', { name: 'You are on the list' })).toBeVisible();
    await events.acknowledged('form.submitted');
    await popup.getByRole('button', { name: 'Back to the shop' }).click();
    await expect(shop.locator('beckon-campaign')).toHaveCount(0);
    await events.acknowledged('campaign.closed');
  });

  await test.step('is not asked again on the next page', async () => {
    await visitor.open(`${server.demoUrl}/mugs`);
    expect(await visitor.reasons()).toEqual(['frequency.converted']);
    await expect(shop.locator('beckon-campaign')).toHaveCount(0);
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
