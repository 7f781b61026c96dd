// From a question to what was learned: an experiment is designed, started, looked at and ended with a variant for everybody.
import { checkAccess } from '../support/check-access';
import { postVisits } from '../support/post-visits';
import { expect, test } from '../support/test';

test('an experiment is designed, started, told of and shipped, and its card is found again', async ({
  beckon,
  api,
  ownerPage: page,
}) => {
  const { siteId, campaignId } = await api.createDraft();
  const { revision, document } = await api.trpc.campaigns.get.query({ campaignId });
  const [first] = document.variants;
  if (!first) throw new Error('A campaign has a variant.');
  await api.trpc.campaigns.saveDraft.mutate({
    campaignId,
    revision,
    document: {
      ...document,
      triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
      variants: [
        { ...first, id: 'a', name: 'Letter', weight: 0.5 },
        { ...first, id: 'b', name: 'Free gift', weight: 0.5 },
      ],
    },
  });

  await page.goto(`${beckon.url}/sites/${siteId}/experiments`);
  await page.getByRole('button', { name: 'Design an experiment' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Does a gift beat a letter?');
  await page.getByRole('button', { name: 'Design experiment' }).click();

  // What is missing is said before it is asked for, and goes as it is filled in.
  await expect(page.getByText('Write what changes, for whom and why.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start experiment' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('textbox', { name: 'What changes' }).fill('A gift comes with the letter');
  await page.getByRole('textbox', { name: 'For whom' }).fill('Newcomers');
  await page.getByRole('textbox', { name: 'Why it should matter to them' }).fill('They do not know us yet');
  await expect(page.getByText('Ready to start.')).toBeVisible();

  // Nobody came yet, so that what is expected is asked for.
  await page.getByRole('spinbutton', { name: 'Sign-ups, of visitors now' }).fill('5');
  await page.getByRole('spinbutton', { name: 'Visitors a day who meet it' }).fill('4000');
  await expect(page.getByText(/^About \d+ weeks$/)).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Visitors a day who meet it' }).fill('10');
  await expect(page.getByText('This test cannot be decided with this traffic.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Visitors a day who meet it' }).fill('4000');

  await page.getByRole('button', { name: 'Start experiment' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start experiment' }).click();
  await expect(page.getByText('Nobody has reached it yet.')).toBeVisible();

  const { key } = await api.trpc.sites.get.query({ siteId });
  await postVisits({ url: beckon.url, key, campaignId, count: 60, arms: ['a', 'b'] });
  // The page asks again by itself.
  await expect(page.getByText(/^Too early/)).toBeVisible();
  const signUps = page.getByRole('table', { name: 'Sign-ups' });
  await expect(signUps.getByRole('row', { name: /Free gift/ })).toContainText(/\d+ of \d+/);

  await page.getByRole('button', { name: 'Extend' }).click();
  await page.getByRole('spinbutton', { name: 'Planned for, visitors in all' }).fill('500000');
  await page.getByRole('button', { name: 'Extend experiment' }).click();
  await expect(page.getByText('Planned for 500,000 visitors now.')).toBeVisible();

  await page.getByRole('button', { name: 'End experiment', exact: true }).click();
  const ending = page.getByRole('dialog');
  await expect(ending.getByText('It is too early for a verdict.')).toBeVisible();
  await ending.getByRole('radio', { name: 'Ship one variant to everybody' }).click();
  const variant = ending.getByRole('combobox', { name: 'Variant' });
  // The list may still be finding its place under the pointer, which takes a press there for the one that opened it.
  await expect(async () => {
    await variant.click();
    await page.getByRole('option', { name: 'B Free gift' }).click();
    await expect(variant).toContainText('Free gift', { timeout: 1000 });
  }).toPass();
  expect(await checkAccess(page)).toEqual([]);
  await ending.getByRole('button', { name: 'Ship and end' }).click();
  await expect(page.getByText('Ended: “Free gift” was shipped')).toBeVisible();

  const { document: shipped } = await api.trpc.campaigns.get.query({ campaignId });
  expect(shipped.variants.map(({ id }) => id)).toEqual(['b']);

  await page.getByRole('textbox', { name: 'What we learned' }).fill('Wrapping matters more than the gift');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto(`${beckon.url}/sites/${siteId}/experiments/learned`);
  await page.getByRole('searchbox', { name: 'Search what was learned' }).fill('wrapping');
  const card = page.getByRole('article').filter({ hasText: 'Does a gift beat a letter?' });
  await expect(card).toContainText('Wrapping matters more than the gift');
  await card.getByRole('button', { name: 'Show what was compared' }).click();
  await expect(card.locator('iframe').first().contentFrame().getByRole('dialog')).toBeVisible();
  await page.getByRole('searchbox').fill('bicycle');
  await expect(page.getByText('Nothing matches “bicycle”.')).toBeVisible();

  // Whoever has a similar idea is shown it.
  const { experimentId } = await api.trpc.experiments.create.mutate({
    siteId,
    campaignId,
    name: 'Another gift',
    kind: 'holdout',
  });
  await page.goto(`${beckon.url}/sites/${siteId}/experiments/${experimentId}`);
  await page.getByRole('textbox', { name: 'What changes' }).fill('Gifts come wrapped');
  await expect(page.getByRole('heading', { name: 'What was learned before' })).toBeVisible();
  await page.getByRole('button', { name: 'Save design' }).click();
  await expect(page.getByText('Design saved.')).toBeVisible();
});
