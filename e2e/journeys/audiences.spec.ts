// An audience from its making to the shop: named once, used by a campaign, changed, and published to those who use it.
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

// The browser tells of every refusal that the owner is told of.
test.use({ allowedErrors: /status of 409 .*audiences\.remove/ });

test('an owner makes an audience, a campaign shows to it, and a change reaches the shop when it is published', async ({
  beckon,
  api,
  shops,
  ownerPage: page,
  newVisitor,
}) => {
  const { siteId, campaignId, snippet } = await api.createPublishedSite({ path: null });
  const shop = shops.open(snippet);
  const sale = new URL('sale', shop);
  const outlet = new URL('outlet', shop);

  await test.step('it is made from a condition', async () => {
    await page.goto(`${beckon.url}/sites/${siteId}/campaigns`);
    await page.getByRole('link', { name: 'Audiences' }).click();
    await page.getByRole('link', { name: 'Create your first audience' }).click();
    await enter(page.getByRole('textbox', { name: 'Name' }), 'Sale seekers');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByRole('menuitem', { name: 'Page path' }).click();
    await enter(page.getByRole('textbox', { name: 'Values' }), sale.pathname);
    await expect(page.getByText(`The page path starts with “${sale.pathname}”.`)).toBeVisible();
    await page.getByRole('combobox', { name: 'How condition 1 counts' }).click();
    await page.getByRole('option', { name: 'Stays true for' }).click();
    await page.getByRole('button', { name: 'Create audience' }).click();
    await expect(page.getByRole('heading', { name: 'Sale seekers', level: 1 })).toBeVisible();
    await expect(page.getByText('No campaign uses it.')).toBeVisible();
  });

  await test.step('a campaign names it, and is published', async () => {
    await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/edit`);
    await page.getByRole('tab', { name: 'Audience' }).click();
    await page.getByRole('button', { name: 'Add audience' }).click();
    await page.getByRole('menuitem', { name: /^Sale seekers/ }).click();
    await expect(page.getByText('Only when the visitor belongs to “Sale seekers”.')).toBeVisible();
    await page.getByRole('button', { name: 'Publish changes' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish changes' }).click();
    await expect(dialog.getByText('Published as release 2')).toBeVisible();
  });

  const visitor = await newVisitor();
  await test.step('on the shop it shows to who belongs, also on the pages after', async () => {
    await visitor.open(shop);
    await visitor.agree();
    expect(await visitor.reasons()).toEqual(['targeting.no-match']);
    await visitor.open(sale.href);
    await expect(visitor.popup).toBeVisible();
    const other = await newVisitor();
    await other.open(sale.href);
    await other.agree();
    await expect(other.popup).toBeVisible();
    await other.open(shop);
    expect(await other.reasons()).not.toContain('targeting.no-match');
  });

  await test.step('a change of it waits for its publication', async () => {
    await page.goto(`${beckon.url}/sites/${siteId}/audiences`);
    await page.getByRole('link', { name: 'Sale seekers' }).click();
    await enter(page.getByRole('textbox', { name: 'Values' }), outlet.pathname);
    await page.getByRole('button', { name: 'Save audience' }).click();
    await expect(page.getByText('The shop runs it with an earlier version of this audience.')).toBeVisible();
    const before = await newVisitor();
    await before.open(outlet.href);
    await before.agree();
    expect(await before.reasons()).toEqual(['targeting.no-match']);

    await page.getByRole('button', { name: 'Publish the campaign that uses it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish campaign' }).click();
    await expect(dialog.getByText('1 campaign published')).toBeVisible();
    await expect(dialog.getByRole('listitem')).toContainText('Release 3');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    const after = await newVisitor();
    await after.open(outlet.href);
    await after.agree();
    await expect(after.popup).toBeVisible();
  });

  await test.step('it is not deleted while a campaign uses it', async () => {
    await page.goto(`${beckon.url}/sites/${siteId}/audiences`);
    await page.getByRole('button', { name: 'Actions for Sale seekers' }).click();
    await page.getByRole('menuitem', { name: 'Delete audience' }).click();
    await expect(page.getByText(/“Sale seekers” was not deleted: .* uses it\./).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sale seekers' })).toBeVisible();
  });
});
