// axe on the pages of experiments, in each of their states.
import { checkScreens, expectText, press } from '../support/check-screens';
import { postVisits } from '../support/post-visits';
import { test } from '../support/test';

test('experiments', async ({ beckon, api, ownerPage: page, sites }) => {
  const { siteId, campaignId } = await api.createDraft();
  const root = `${beckon.url}/sites/${siteId}/experiments`;
  const { revision, document } = await api.trpc.campaigns.get.query({ campaignId });
  const [first] = document.variants;
  if (!first) throw new Error('A campaign has a variant.');
  const saved = await api.trpc.campaigns.saveDraft.mutate({
    campaignId,
    revision,
    document: {
      ...document,
      holdout: 0,
      variants: [
        { ...first, id: 'a', weight: 0.5 },
        { ...first, id: 'b', name: 'Free gift', weight: 0.5 },
      ],
    },
  });
  await api.trpc.segments.save.mutate({
    siteId,
    name: 'Shopping for',
    question: '',
    exclusive: true,
    segments: [
      { name: 'Myself', description: '' },
      { name: 'Somebody else', description: '' },
    ],
    confirmed: false,
  });
  const make = (name: string, kind: 'variants' | 'site') =>
    api.trpc.experiments.create.mutate({
      siteId,
      campaignId: kind === 'site' ? null : campaignId,
      name,
      kind,
    });
  const { experimentId } = await make('Gift or letter', 'variants');
  const ids = { siteId, experimentId };
  const one = `${root}/${experimentId}`;

  await checkScreens(page, [
    ['none', () => page.goto(`${sites.empty.url}/experiments`)],
    ['nothing learned', () => page.goto(`${sites.empty.url}/experiments/learned`)],
    [
      'a new one, refused',
      async () => {
        await page.goto(root);
        await press(page, 'New experiment');
        await press(page, 'Design experiment');
        await expectText(page, 'Give the experiment a name.');
      },
    ],
    [
      'a design',
      async () => {
        await page.goto(one);
        await expectText(page, 'Write what changes, for whom and why.');
        await expectText(page, 'There are no figures yet.');
        await expectText(page, 'Somebody else');
      },
    ],
    [
      'a design that would take too long',
      async () => {
        await page.getByRole('spinbutton', { name: 'Sign-ups, of visitors now' }).fill('5');
        await page.getByRole('spinbutton', { name: 'Visitors a day who meet it' }).fill('300');
        await expectText(page, 'What could decide it');
      },
    ],
    [
      'of a site',
      async () => {
        await page.goto(`${root}/${(await make('All of them', 'site')).experimentId}`);
        await expectText(page, 'Hold some visitors out of the site in Settings first.');
      },
    ],
    [
      'started, nobody yet',
      async () => {
        const { experiment } = await api.trpc.experiments.get.query(ids);
        const { revision: changed } = await api.trpc.experiments.change.mutate({
          ...ids,
          revision: experiment.revision,
          name: experiment.name,
          kind: 'variants',
          layer: { name: '', share: 1 },
          design: {
            ...experiment.design,
            hypothesis: { what: 'A gift', whom: 'Newcomers', why: 'They do not know us' },
            segments: ['myself', 'somebody-else'],
            secondary: ['clicked'],
          },
        });
        await api.trpc.experiments.start.mutate({ ...ids, revision: changed, draftRevision: saved.revision });
        await page.goto(one);
        await expectText(page, 'Nobody has reached it yet.');
      },
    ],
    [
      'running',
      async () => {
        const { key } = await api.trpc.sites.get.query({ siteId });
        await postVisits({ url: beckon.url, key, campaignId, count: 80, arms: ['a', 'b'] });
        await page.goto(one);
        await expectText(page, 'Too early');
        await expectText(page, 'Who they were');
      },
    ],
    [
      'its calculation sheet and its checks',
      async () => {
        await page.locator('summary').filter({ hasText: 'Split of visitors' }).click();
        await page.locator('summary').filter({ hasText: 'Sign-ups' }).click();
        await expectText(page, 'Always-valid test of conversions');
      },
    ],
    [
      'being ended',
      async () => {
        await press(page, 'End experiment');
        await page.getByRole('radio', { name: 'Ship one variant to everybody' }).click();
      },
    ],
    [
      'ended',
      async () => {
        await page.getByRole('dialog').getByRole('button', { name: 'Ship and end' }).click();
        await expectText(page, 'What we learned');
        await page.reload();
      },
    ],
    ['the list', () => page.goto(root)],
    [
      'learned',
      async () => {
        await page.goto(`${root}/learned`);
        await press(page, 'Show what was compared');
        await page.locator('iframe').nth(1).contentFrame().getByRole('dialog').waitFor();
      },
    ],
  ]);
});
