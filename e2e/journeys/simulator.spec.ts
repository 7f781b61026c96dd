// "Why is it not showing?", asked in the builder and answered by what the shop would decide.
import type { Condition } from '@/core/campaign/condition';
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

const below = (path: string): Condition => ({ kind: 'path', operator: 'starts', values: [path] });

test('an owner learns which campaign a visitor sees on a page, and why the other one stays away', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId, campaignId } = await api.createPublishedSite({ path: '/mugs' });
  await api.trpc.campaigns.rename.mutate({ campaignId, name: 'Mug offer' });
  const second = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Letter for all',
    starter: 'welcome-email',
  });
  await api.publish(second.campaignId, (document) => ({ ...document, targeting: below('/') }));

  await page.goto(`${beckon.url}/sites/${siteId}/campaigns`);
  await page.getByRole('link', { name: 'Who sees what' }).click();
  const offer = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Mug offer' }) });
  const letter = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Letter for all' }) });
  const verdict = page.getByRole('status').filter({ hasText: 'This visitor would see' });

  await test.step('on the first page the offer does not fit, and says what fails', async () => {
    await expect(verdict).toHaveText('This visitor would see “Letter for all”');
    await expect(offer).toContainText('The visitor does not fit its conditions.');
    await expect(offer.getByText('Does not hold: the page path starts with “/mugs”')).toBeVisible();
  });

  await test.step('on its path it comes first', async () => {
    await enter(page.getByRole('textbox', { name: 'Page path' }), '/mugs/blue');
    await expect(verdict).toHaveText('This visitor would see “Mug offer”');
    await expect(offer).toContainText('Would show');
    await expect(letter).toContainText('“Mug offer” comes first');
  });

  await test.step('a reload keeps the visitor', async () => {
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Page path' })).toHaveValue('/mugs/blue');
    await expect(verdict).toHaveText('This visitor would see “Mug offer”');
  });

  await test.step('a path that cannot be known closes both', async () => {
    await page.getByRole('button', { name: 'Page path: not known' }).click();
    await expect(verdict).toHaveText('This visitor would see nothing');
    await expect(offer).toContainText('Whether the visitor fits cannot be known');
  });

  await test.step('without consent nobody is interrupted', async () => {
    await page.getByRole('switch', { name: 'Statistics' }).click();
    await expect(offer).toContainText('The visitor has not agreed to statistics.');
  });
});

test('where nothing is live, the way leads to the campaigns', async ({ beckon, api, ownerPage: page }) => {
  const { siteId } = await api.createDraft();
  await page.goto(`${beckon.url}/sites/${siteId}/simulator`);
  await expect(page.getByRole('heading', { name: 'No campaign is live' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Go to campaigns' }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible();
});
