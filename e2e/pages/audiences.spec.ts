// axe on the pages of audiences, and on what the editor shows of them.
import type { Condition } from '@/core/campaign/condition';
import { checkScreens, expectText, press } from '../support/check-screens';
import { test } from '../support/test';

const sale: Condition = { kind: 'path', operator: 'starts', values: ['/sale'] };

test('audiences', async ({ beckon, api, ownerPage: page, sites }) => {
  const { siteId, campaignId } = await api.createPublishedSite({ path: null });
  const { audienceId } = await api.trpc.audiences.create.mutate({
    siteId,
    name: 'Sale seekers',
    description: 'Whoever looked at the sale.',
    condition: { kind: 'all', of: [{ kind: 'sticky', id: 's', days: 30, of: sale }] },
  });
  await api.publish(campaignId, (document) => ({
    ...document,
    targeting: { kind: 'all', of: [{ kind: 'audience', id: audienceId }] },
  }));
  const settings = { audienceId, name: 'Sale seekers', description: '' };
  await api.trpc.audiences.update.mutate({ ...settings, revision: 1, condition: sale });
  const root = `${beckon.url}/sites/${siteId}`;

  await checkScreens(page, [
    ['none', () => page.goto(`${sites.empty.url}/audiences`)],
    ['a new one', () => page.goto(`${root}/audiences/new`)],
    [
      'a new one, refused',
      async () => {
        await press(page, 'Create audience');
        await expectText(page, 'Give the audience a name.');
      },
    ],
    ['some', () => page.goto(`${root}/audiences`)],
    [
      'actions of an audience',
      async () => {
        await press(page, 'Actions for Sale seekers');
        await expectText(page, 'Delete audience');
      },
    ],
    ['one', () => page.goto(`${root}/audiences/${audienceId}`)],
    [
      'publishing who uses it',
      async () => {
        await press(page, 'Publish the campaign that uses it');
        await expectText(page, 'Each gets a new release with “Sale seekers” as it is now.');
      },
    ],
    [
      'published',
      async () => {
        await press(page, 'Publish campaign');
        await expectText(page, '1 campaign published');
      },
    ],
    [
      'in the editor',
      async () => {
        await page.goto(`${root}/campaigns/${campaignId}/edit`);
        await page.getByRole('tab', { name: 'Audience' }).click();
        await expectText(page, 'Only when the visitor belongs to “Sale seekers”.');
      },
    ],
    [
      'choosing one in the editor',
      async () => {
        await press(page, 'Add audience');
        await expectText(page, /^The page path starts with “\/sale”\.$/);
      },
    ],
  ]);
});
