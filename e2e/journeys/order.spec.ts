// The order of priority, changed by hand: it is kept, and the shop's script follows it.
import { expect, test } from '../support/test';
import { checkAccess } from '../support/check-access';

test('a campaign that is dragged to the top comes first in the shop, and by keyboard it goes back', async ({
  ownerPage: page,
  api,
  beckon,
}) => {
  const { siteId, campaignId } = await api.createPublishedSite({ path: null });
  const site = await api.trpc.sites.get.query({ siteId });
  await api.trpc.sites.update.mutate({ ...site, siteId, holdout: 0.05 });
  const { campaignId: second } = await api.trpc.campaigns.duplicate.mutate({ campaignId });
  await api.publish(second, (document) => document);
  const inScript = async () => {
    const script = await (await fetch(`${beckon.url}/s/${site.key}.js`)).text();
    return script.indexOf(`["${second}"`) < script.indexOf(`["${campaignId}"`) ? 'second' : 'first';
  };
  expect(await inScript()).toBe('first');

  await page.goto(`${beckon.url}/sites/${siteId}/campaigns`);
  await expect(page.getByText('Holdout of the site')).toBeVisible();
  const grip = page.getByRole('button', { name: /^Move Letter \(2\)/ });
  const names = page.locator('tbody [data-row]');
  const top = await page.locator('tbody tr').first().boundingBox();
  await grip.hover();
  await page.mouse.down();
  await page.mouse.move((top?.x ?? 0) + 20, (top?.y ?? 0) + 10, { steps: 8 });
  await expect(names).toHaveText(['Letter (2)', 'Letter']);
  await page.keyboard.press('Escape');
  await expect(names).toHaveText(['Letter', 'Letter (2)']);
  await page.mouse.up();

  await grip.hover();
  await page.mouse.down();
  await page.mouse.move((top?.x ?? 0) + 20, (top?.y ?? 0) + 10, { steps: 8 });
  await page.mouse.up();
  await expect.poll(inScript).toBe('second');
  expect(await checkAccess(page)).toEqual([]);
  await page.reload();
  await expect(names).toHaveText(['Letter (2)', 'Letter']);

  await grip.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'is now in place 2 of 2' })).toHaveCount(1);
  await expect(grip).toBeFocused();
  await expect.poll(inScript).toBe('first');
});
