// axe on the pages of segments and of who is in them, and on the drawn flow of a long quiz.
import { checkScreens, expectText, press } from '../support/check-screens';
import { withLongQuiz } from '../support/long-quiz';
import { test } from '../support/test';

test('segments, their messages, visitors, and the flow of a quiz', async ({
  beckon,
  api,
  ownerPage: page,
  sites,
}) => {
  test.slow();
  const { siteId } = await api.createSite();
  await api.trpc.segments.save.mutate({
    siteId,
    name: 'Shopping for',
    question: 'Who are you shopping for?',
    exclusive: true,
    segments: [
      { name: 'Gift givers', description: 'Buys for somebody else' },
      { name: 'Self-buyers', description: '' },
    ],
  });
  const { campaignId } = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Forty questions',
    starter: 'gift-finder',
  });
  await api.publish(campaignId, (document) => withLongQuiz(document));
  const root = `${beckon.url}/sites/${siteId}`;

  await checkScreens(page, [
    ['no segments', () => page.goto(`${sites.empty.url}/audiences/segments`)],
    ['no messages', () => page.goto(`${sites.empty.url}/audiences/board`)],
    ['no visitors', () => page.goto(`${sites.empty.url}/leads/visitors`)],
    [
      'segments',
      async () => {
        await page.goto(`${root}/audiences/segments`);
        await expectText(page, 'Gift givers');
      },
    ],
    [
      'a set',
      async () => {
        await press(page, 'Edit set');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'messages by segment',
      async () => {
        await page.goto(`${root}/audiences/board`);
        await expectText(page, 'Gift givers');
      },
    ],
    [
      'the flow of forty questions',
      async () => {
        await page.goto(`${root}/campaigns/${campaignId}/edit`);
        await page.getByRole('tab', { name: 'Quiz' }).click();
        await page.locator('[data-node]').first().waitFor();
      },
    ],
  ]);
});
