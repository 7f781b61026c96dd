// The life of a campaign: what it was comes back, and it runs when it is meant to.
import { readFile } from 'node:fs/promises';
import { checkAccess } from '../support/check-access';
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

test('a release comes back as one step, after the draft was kept under a name; then it is scheduled', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId, campaignId } = await api.createDraft();
  await api.publish(campaignId, (document) => document);
  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/edit`);
  await page.getByRole('treeitem', { name: /^Heading/ }).click();
  const words = page.getByRole('textbox', { name: 'Text', exact: true });
  const asReleased = await words.inputValue();
  await enter(words, 'For the sale');

  const history = page.getByRole('dialog', { name: 'History of “Letter”' });
  await test.step('the release and the draft stand side by side, as the shop draws them', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    await expect(history.getByText('One difference')).toBeVisible();
    const [left, right] = [
      history.frameLocator('iframe[title^="Release 1"]'),
      history.frameLocator('iframe[title^="Draft now"]'),
    ];
    await expect(left.getByRole('heading', { name: asReleased })).toBeVisible();
    await expect(right.getByRole('heading', { name: 'For the sale' })).toBeVisible();
    expect(await checkAccess(page)).toEqual([]);
  });

  await test.step('the draft is kept under a name, and the release restored', async () => {
    await history.getByRole('button', { name: 'Restore release 1' }).click();
    await history.getByLabel('Keep the present draft under a name (optional)').fill('The sale');
    await history.getByRole('button', { name: 'Keep it and restore' }).click();
    await expect(history).toHaveCount(0);
    await expect(words).toHaveValue(asReleased);
    await expect(page.getByRole('button', { name: 'Published' })).toBeVisible();
  });

  await test.step('one Undo brings the draft back', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await expect(words).toHaveValue('For the sale');
    await expect
      .poll(async () => (await api.trpc.namedDrafts.list.query({ campaignId })).map(({ name }) => name))
      .toEqual(['The sale']);
  });

  await test.step('a start in the future takes it off the shop until then, and says so everywhere', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Live' }).click();
    await page.getByRole('menuitem', { name: 'Schedule…' }).click();
    await page.getByLabel('Start', { exact: true }).fill('2099-11-27T09:00');
    await expect(
      page.getByText(/^Starts on Friday,? 27 November 2099, 09:00 \(Europe\/Oslo\)$/).first(),
    ).toBeVisible();
    expect(await checkAccess(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save schedule' }).click();
    await expect(page.getByRole('banner').getByRole('button', { name: 'Scheduled' })).toBeVisible();
    await page.getByRole('link', { name: 'Back to campaigns' }).click();
    await expect(page.getByRole('row', { name: /Letter.*Scheduled/ })).toBeVisible();
  });

  await test.step('it leaves as a file, and comes back as a draft', async () => {
    await page.getByRole('button', { name: 'Actions for Letter' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export to a file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('letter.beckon.json');
    const bytes = await readFile(await file.path());
    await page.getByRole('link', { name: 'New campaign' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'letter.json', mimeType: 'application/json', buffer: bytes });
    await expect(page.getByRole('textbox', { name: 'Campaign name' })).toHaveValue('Letter (2)');
  });
});
