// Shoppers who ask why they see a campaign, want fewer like it, or to be forgotten: what they read, what ends, and what the owner
// reads of it.
import type { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

async function personalSite(api: OwnerApi) {
  return api.createPublishedSite({
    path: null,
    change: (document) => ({
      ...document,
      purpose: 'service',
      targeting: { kind: 'all', of: [{ kind: 'visits', from: 1, to: null }] },
    }),
  });
}
const saidOf = async (api: OwnerApi, campaignId: string) =>
  (await api.trpc.results.campaign.query({ campaignId })).arms.map(({ said }) => said);

test('fewer like this: the facts in plain words, then an end for good', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { snippet, campaignId } = await personalSite(api);
  const shop = shops.open(snippet);
  const visitor = await newVisitor();
  await visitor.open(shop);
  await visitor.agree();
  await visitor.popup.getByRole('button', { name: 'Why am I seeing this?' }).click();
  await expect(visitor.popup.getByRole('listitem')).toHaveText('How many times you have been here');
  await visitor.popup.getByRole('button', { name: 'Show me fewer like this' }).click();
  await expect(visitor.page.locator('beckon-campaign')).toHaveCount(0);
  await visitor.events.acknowledged('feedback.given');
  await expect.poll(() => visitor.reasons()).toEqual(['frequency.ended']);
  await expect.poll(() => saidOf(api, campaignId)).toEqual([{ why: 1, fewer: 1, forget: 0 }]);
});

test('forget me: nothing of the visitor stays, here or there, but what was counted', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, snippet, campaignId } = await personalSite(api);
  const visitor = await newVisitor();
  await visitor.open(shops.open(snippet));
  await visitor.agree();
  await expect(visitor.popup).toBeVisible();
  const known = await visitor.page.evaluate(() => localStorage.getItem('beckon')?.split('\n')[0] ?? '');
  const { visitor: id } = JSON.parse(known) as { visitor: string };
  await visitor.popup.getByRole('button', { name: 'Why am I seeing this?' }).click();
  const forgotten = visitor.page.waitForResponse(/\/v1\/forget$/);
  await visitor.popup.getByRole('button', { name: 'Forget me' }).click();
  expect((await forgotten).status()).toBe(202);
  await expect.poll(() => visitor.page.evaluate(() => localStorage.getItem('beckon'))).not.toContain(id);
  // Whoever was forgotten is not asked again at once, as somebody new.
  expect(await visitor.reasons()).toEqual(['frequency.attention']);
  await expect.poll(() => saidOf(api, campaignId)).toEqual([{ why: 1, fewer: 0, forget: 1 }]);
  expect((await api.trpc.leads.list.query({ siteId })).total).toBe(0);
});
