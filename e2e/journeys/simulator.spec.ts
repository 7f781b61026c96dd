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

test('an owner keeps visitors, and learns which campaigns compete and for whom', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId, campaignId } = await api.createPublishedSite({ path: '/mugs' });
  await api.trpc.campaigns.rename.mutate({ campaignId, name: 'Mug offer' });
  const second = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Phone letter',
    starter: 'welcome-email',
  });
  await api.publish(second.campaignId, (document) => ({
    ...document,
    targeting: { kind: 'device', values: ['phone'] },
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
  }));
  const pick = page.getByRole('combobox', { name: 'Persona' });
  const device = page.getByRole('combobox', { name: 'Device' });
  const verdict = page.getByRole('status').filter({ hasText: 'This visitor would see' });
  await page.goto(`${beckon.url}/sites/${siteId}/simulator`);

  await test.step('a ready-made visitor is where to start', async () => {
    await page.getByRole('button', { name: 'First visit on a phone' }).click();
    await expect(device).toHaveText('Phone');
    await expect(verdict).toHaveText('This visitor would see “Phone letter”');
  });

  await test.step('it is kept under a name, and changed', async () => {
    await page.getByRole('button', { name: 'Save as persona' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada on the go');
    await page.getByRole('button', { name: 'Save persona' }).click();
    await expect(pick).toHaveText('Ada on the go');
    await enter(page.getByRole('textbox', { name: 'Page path' }), '/mugs/blue');
    await expect(pick).toHaveText('Ada on the go, changed');
    await page.getByRole('button', { name: 'Update persona' }).click();
    await expect(pick).toHaveText('Ada on the go');
  });

  await test.step('a reload knows it again, and so does whoever picks it', async () => {
    await page.reload();
    await expect(pick).toHaveText('Ada on the go');
    await page.goto(`${beckon.url}/sites/${siteId}/simulator`);
    await expect(pick).toHaveText('Nobody in particular');
    await pick.click();
    await page.getByRole('option', { name: 'Ada on the go' }).click();
    await expect(page.getByRole('textbox', { name: 'Page path' })).toHaveValue('/mugs/blue');
    await expect(verdict).toHaveText('This visitor would see “Mug offer”');
  });

  await test.step('a new name, and an end that can be taken back', async () => {
    await page.getByRole('button', { name: 'Actions for Ada on the go' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
    await page.getByRole('button', { name: 'Rename persona' }).click();
    await expect(pick).toHaveText('Ada');
    await page.getByRole('button', { name: 'Actions for Ada' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.getByRole('button', { name: 'Abandoned a cart' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(pick).toHaveText('Ada');
  });

  await test.step('the campaigns compete for somebody, who can be tried', async () => {
    await page.getByRole('link', { name: 'Collisions' }).click();
    const pair = page.getByRole('listitem').filter({ hasText: 'Phone letter' });
    await expect(pair).toContainText('“Mug offer” is shown, because it comes first in priority.');
    await expect(pair).toContainText('the page path is “/mugs”, the device is a phone');
    await pair.getByRole('link', { name: 'Try this visitor' }).click();
    await expect(verdict).toHaveText('This visitor would see “Mug offer”');
    await expect(device).toHaveText('Phone');
  });

  await test.step('until nobody can meet both', async () => {
    await api.publish(second.campaignId, (document) => ({ ...document, targeting: below('/bowls') }));
    await page.goto(`${beckon.url}/sites/${siteId}/simulator/collisions`);
    await expect(page.getByRole('heading', { name: 'No two campaigns compete' })).toBeVisible();
  });
});

test('the editor says who fits, and the example can be tried', async ({ beckon, api, ownerPage: page }) => {
  const { siteId, campaignId } = await api.createPublishedSite({ path: '/mugs' });
  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/edit`);
  await page.getByRole('tab', { name: 'Audience' }).click();
  await expect(page.getByText('A visitor who fits: the page path is “/mugs”.')).toBeVisible();
  await page.getByRole('link', { name: 'Try this visitor' }).click();
  await expect(page.getByRole('textbox', { name: 'Page path' })).toHaveValue('/mugs');
  await expect(page.getByRole('status').filter({ hasText: 'would see “Letter”' })).toBeVisible();
});
