// A colleague comes in by a link, and may do what the role says.
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

test('an owner invites a viewer by link, who joins with a password and sees but changes nothing', async ({
  ownerPage: page,
  browser,
  beckon,
  api,
}) => {
  const site = `${beckon.url}/sites/${(await api.createSite('Pottery')).siteId}`;
  await page.goto(`${site}/settings/team`);
  await enter(page.getByLabel('E-mail'), 'grace@example.com');
  await page.getByRole('combobox', { name: 'Role', exact: true }).click();
  await page.getByRole('option', { name: 'Viewer' }).click();
  await page.getByRole('button', { name: 'Make invitation link' }).click();
  const link = (await page.getByLabel('invitation link', { exact: true }).textContent()) ?? '';
  await expect(
    page.getByRole('button', { name: 'Take back the invitation of grace@example.com' }),
  ).toBeVisible();

  const hers = await (await browser.newContext()).newPage();
  await hers.goto(link);
  await expect(hers.getByRole('heading', { name: /^Join / })).toBeVisible();
  await enter(hers.getByLabel('Name'), 'Grace');
  await enter(hers.getByRole('textbox', { name: 'Password' }), 'compiler-and-loom-7');
  await hers.getByRole('button', { name: 'Create account and join' }).click();
  await expect(hers.getByRole('heading', { name: 'Campaigns' })).toBeVisible();
  await hers.goto(`${site}/settings/team`);
  await expect(hers.getByText('Grace (you)')).toBeVisible();
  await expect(hers.getByRole('button', { name: 'Make invitation link' })).toHaveCount(0);
  await hers.goto(`${site}/settings`);
  await expect(hers.getByText('Only owners of the workspace can change these settings.')).toBeVisible();
  await expect(hers.getByRole('button', { name: 'Delete site' })).toHaveCount(0);
  // The link let one person in.
  await hers.goto(link);
  await expect(hers.getByText('This invitation is not valid')).toBeVisible();
  await hers.context().close();

  await page.reload();
  await page.getByRole('button', { name: 'Remove Grace' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('Grace was removed')).toBeVisible();
  await page.goto(`${site}/settings/activity`);
  await expect(page.getByText(/Ada Berg removed Grace/).first()).toBeVisible();
});
