// A second variant beside the first, by mouse and by keyboard: added, changed, compared, given a step, and all of it undone.
import { expect, test } from '../support/test';
import { checkAccess } from '../support/check-access';

test('a variant is added, changed and compared, gets a step by the palette, and everything can be undone', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId, campaignId } = await api.createDraft();
  const first = await api.trpc.campaigns.get.query({ campaignId });
  const heading = first.document.variants[0]?.steps[0]?.blocks[0];
  const words = heading?.kind === 'heading' ? heading.text : '';
  const saved = async () => (await api.trpc.campaigns.get.query({ campaignId })).document;
  const shown = page.getByRole('region', { name: 'Canvas' }).locator('iframe').contentFrame();
  const steps = page.getByRole('tablist', { name: 'Steps' });
  const variants = page.getByRole('tablist', { name: 'Variants' });

  await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/edit`);
  await expect(shown.getByRole('dialog')).toBeVisible();

  await page.getByRole('button', { name: 'Add variant' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Copy of/ })
    .click();
  await expect(variants.getByRole('tab', { name: 'Variant B' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('treeitem', { name: /^Heading/ }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('A small gift');
  await expect(shown.getByRole('heading', { name: 'A small gift' })).toBeVisible();

  await page.getByRole('button', { name: 'Compare variants' }).click();
  const comparison = page.getByRole('dialog', { name: 'Variants side by side' });
  await expect(comparison.getByText('One difference from A')).toBeVisible();
  // Each is the real thing in a frame of its own.
  for (const [index, text] of [words, 'A small gift'].entries())
    await expect(
      comparison.locator('iframe').nth(index).contentFrame().getByRole('heading', { name: text }),
    ).toBeVisible();
  expect(await checkAccess(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  // Its code comes with the first press.
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('add st');
  await expect(page.getByRole('option', { name: /Add step/ })).toHaveAttribute('aria-selected', 'true');
  expect(await checkAccess(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const added = steps.getByRole('tab', { name: /Step 3/ });
  await expect(added).toHaveAttribute('aria-selected', 'true');
  await added.press('F2');
  await page.keyboard.type('Details');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await saved()).variants.map(({ steps }) => steps.map(({ name }) => name)))
    .toEqual([
      ['Form', 'Thank you'],
      ['Form', 'Details', 'Thank you'],
    ]);

  const undo = page.getByRole('banner').getByRole('button', { name: 'Undo' });
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await page.keyboard.press('ControlOrMeta+z');
  await expect(variants.getByRole('tab')).toHaveCount(1);
  await expect(shown.getByRole('heading', { name: words })).toBeVisible();
  await expect.poll(saved).toEqual(first.document);
});
