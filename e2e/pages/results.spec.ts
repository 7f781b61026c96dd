// axe on the results page, from a draft to figures.
import { checkScreens, expectText, press } from '../support/check-screens';
import { test } from '../support/test';

test('results', async ({ ownerPage: page, beckon, api, sites }) => {
  const { link } = await api.trpc.shares.create.mutate({
    siteId: sites.full.siteId,
    campaignId: null,
    name: 'Agency',
    days: 7,
  });
  const waiting = await api.createPublishedSite({ path: null });
  await checkScreens(page, [
    ['of a draft', () => page.goto(`${sites.quiet.campaignUrl}/results`)],
    [
      'waiting',
      () => page.goto(`${beckon.url}/sites/${waiting.siteId}/campaigns/${waiting.campaignId}/results`),
    ],
    ['with figures', () => page.goto(`${sites.full.campaignUrl}/results`)],
    ['as a table', () => press(page, 'Table')],
    [
      'of a week beside the one before',
      () => page.goto(`${sites.full.campaignUrl}/results?period=7&compare=before`),
    ],
    [
      'to be shared',
      async () => {
        await press(page, 'Share');
        // Its code comes when it is wanted.
        await expectText(page, 'No link yet.');
      },
    ],
    ['shared', () => page.goto(link)],
    ['by page', () => page.goto(`${sites.full.url}/overview/pages`)],
    ['by segment', () => page.goto(`${sites.full.url}/overview/segments`)],
    ['of the week', () => page.goto(`${sites.full.url}/overview`)],
    ['of a week without visitors', () => page.goto(`${sites.empty.url}/overview`)],
  ]);
});
