// axe on the rooms of a quiz in the editor: its flow, its points, its outcomes, its checks, and trying it.
import { checkScreens } from '../support/check-screens';
import { test } from '../support/test';

test('the rooms of a quiz', async ({ beckon, api, ownerPage: page }) => {
  test.slow();
  const { siteId } = await api.createSite();
  const { campaignId } = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Gift finder',
    starter: 'gift-finder',
  });
  const views = page.getByRole('group', { name: 'What the middle shows' });
  const parts = page.getByRole('group', { name: 'Parts of the quiz' });
  const trying = page.getByRole('region', { name: 'Try the quiz' });
  await checkScreens(page, [
    [
      'its flow',
      async () => {
        await page.goto(`${beckon.url}/sites/${siteId}/campaigns/${campaignId}/edit`);
        await page.getByRole('tab', { name: 'Quiz' }).click();
        await page.locator('[data-node]').first().waitFor();
      },
    ],
    [
      'its points',
      async () => {
        await views.getByRole('button', { name: 'Points' }).click();
        await page.getByRole('table').first().waitFor();
      },
    ],
    ['its outcomes', () => parts.getByRole('button', { name: 'Outcomes' }).click()],
    ['its checks', () => parts.getByRole('button', { name: /^Checks|finding/ }).click()],
    [
      'trying it',
      async () => {
        await views.getByRole('button', { name: 'Try it' }).click();
        await trying.waitFor();
      },
    ],
    [
      'trying it, answered',
      async () => {
        await trying.getByRole('radio').first().click();
        await trying.getByRole('button', { name: 'Go on' }).click();
      },
    ],
  ]);
});
