// From the draft to the shop and back: what stands in the way of a release, and how soon a pause is felt.
import type { Page } from '@playwright/test';
import { enter } from '../support/enter';
import { expect, test } from '../support/test';

const openEditor = (
  page: Page,
  url: string,
  { siteId, campaignId }: { siteId: string; campaignId: string },
) => page.goto(`${url}/sites/${siteId}/campaigns/${campaignId}/edit`);

test('an empty heading blocks publishing, is named, and is one press away', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId, campaignId } = await api.createDraft();
  await openEditor(page, beckon.url, { siteId, campaignId });
  await page.getByRole('treeitem', { name: /^Heading/ }).click();
  const words = page.getByRole('textbox', { name: 'Text', exact: true });
  await words.clear();

  await page.getByRole('button', { name: 'Publish campaign' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('One thing has to be put right first.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Publish campaign' })).toBeDisabled();
  await dialog.getByRole('button', { name: /The heading is empty.*Form · Heading/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(words).toBeFocused();

  await test.step('the server refuses it as well', async () => {
    await expect(page.locator('[data-save=saved]')).toBeVisible();
    const { revision } = await api.trpc.campaigns.get.query({ campaignId });
    await expect(api.trpc.campaigns.publish.mutate({ campaignId, revision })).rejects.toMatchObject({
      data: { appCode: 'invalid', details: { problems: [{ code: 'heading-empty', block: 'heading' }] } },
    });
  });

  await enter(words, 'Clay and letters');
  await page.getByRole('button', { name: 'Publish campaign' }).click();
  await dialog.getByRole('button', { name: 'Publish campaign' }).click();
  await expect(dialog.getByText('Published as release 1')).toBeVisible();
});

test('a pause is felt by the next visitor, and so is resuming', async ({
  beckon,
  api,
  shops,
  ownerPage: page,
  newVisitor,
}) => {
  const { siteId, campaignId, snippet } = await api.createPublishedSite({ path: null });
  const shop = shops.open(snippet);
  await openEditor(page, beckon.url, { siteId, campaignId });

  const before = await newVisitor();
  await before.open(shop);
  await before.agree();
  await expect(before.popup).toBeVisible();

  await page.getByRole('banner').getByRole('button', { name: 'Live' }).click();
  await page.getByRole('menuitem', { name: 'Pause campaign' }).click();
  await expect(page.getByText('Paused. The shop stops showing it within a minute.')).toBeVisible();
  const meanwhile = await newVisitor();
  await meanwhile.open(shop);
  await meanwhile.agree();
  expect(await meanwhile.reasons(), 'the shop has no campaign any more').toEqual([]);
  await meanwhile.events.acknowledged('page.viewed');
  await expect(meanwhile.page.locator('beckon-campaign')).toHaveCount(0);

  await page.getByRole('banner').getByRole('button', { name: 'Paused' }).click();
  await page.getByRole('menuitem', { name: 'Resume campaign' }).click();
  await expect(page.getByText('Live again from the next page view.')).toBeVisible();
  const after = await newVisitor();
  await after.open(shop);
  await after.agree();
  await expect(after.popup).toBeVisible();
});

test('the script is cached for no longer than a minute in all', async ({ api }) => {
  const { snippet } = await api.createPublishedSite({ path: null });
  const address = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
  const header = (await fetch(address)).headers.get('cache-control') ?? '';
  const seconds = [...header.matchAll(/(?:max-age|stale-while-revalidate)=(\d+)/g)].map(([, figure]) =>
    Number(figure),
  );
  expect(header, 'without a limit browsers choose one').toMatch(/\bmax-age=\d/);
  expect(seconds.reduce((sum, figure) => sum + figure, 0)).toBeLessThanOrEqual(60);
});
