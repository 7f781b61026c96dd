// The heart of it: a shopper names their own segment by answering, meets its message on the next page, buys, and the order stands
// against that answer in the results.
import { startBeckon, type BeckonServer } from '../support/beckon-server';
import { checkAccess } from '../support/check-access';
import { OwnerApi } from '../support/owner-api';
import { expect, test } from '../support/test';

let server: BeckonServer;
test.beforeAll(async () => {
  server = await startBeckon();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

// Without a network, as each browser says it.
test.use({ allowedErrors: /ERR_INTERNET_DISCONNECTED|CORS request did not succeed/ });

test('a shopper answers the gift finder, meets the message of the segment, and the order counts for the answer', async ({
  newVisitor,
}) => {
  test.slow();
  const api = await OwnerApi.setUp(server);
  const { siteId } = await api.demoSite();
  await api.trpc.segments.save.mutate({
    siteId,
    name: 'Shopping for',
    question: 'Who is it for?',
    exclusive: true,
    segments: [
      { name: 'Gift givers', description: '' },
      { name: 'Self buyers', description: '' },
    ],
  });
  const { campaignId: finder } = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Gift finder',
    starter: 'gift-finder',
  });
  await api.publish(finder, (document) => ({
    ...document,
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
    targeting: { kind: 'path', operator: 'is', values: ['/'] },
    variants: document.variants.map((variant) => ({
      ...variant,
      quiz: variant.quiz && {
        ...variant.quiz,
        outcomes: variant.quiz.outcomes.map((outcome) => ({
          ...outcome,
          does: [...outcome.does, { kind: 'join' as const, segment: 'gift-givers' }],
        })),
      },
    })),
  }));
  const { campaignId: message } = await api.trpc.campaigns.create.mutate({
    siteId,
    name: 'Wrapped',
    starter: 'sale-bar',
  });
  await api.publish(message, (document) => ({
    ...document,
    purpose: 'service',
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 0 }] },
    targeting: {
      kind: 'all',
      of: [{ kind: 'segment', operator: 'is', values: ['gift-givers'] }],
    },
  }));

  const visitor = await newVisitor();
  const { page: shop, events, popup } = visitor;
  await visitor.open(server.demoUrl);
  await shop.getByRole('button', { name: 'Accept all' }).click();
  await expect(popup.getByRole('heading', { name: 'Who is it for?' })).toBeVisible();
  expect(await checkAccess(shop)).toEqual([]);
  await popup.getByText('A friend').click();
  await expect(popup.getByRole('heading', { name: 'How do they like to spend an evening?' })).toBeFocused();
  await shop.keyboard.press('2');
  await shop.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'What is the occasion?' })).toBeVisible();

  await test.step('answers survive a reload', async () => {
    await visitor.open(server.demoUrl);
    const kept = await shop.evaluate(() => localStorage.getItem('beckon') ?? '');
    expect(kept).toContain('"path":["whom","evening","occasion"]');
    await shop.evaluate((id) => {
      (window as unknown as { beckon: { show(id: string): void } }).beckon.show(id);
    }, finder);
    await expect(popup.getByRole('heading', { name: 'What is the occasion?' })).toBeVisible();
  });
  await test.step('answers without a network are sent once there is one', async () => {
    await shop.context().setOffline(true);
    await popup.getByText('A birthday').click();
    await expect(popup.getByRole('heading', { name: 'What should it cost, at most?' })).toBeFocused();
    await popup.getByLabel('Amount').fill('45');
    await popup.getByRole('button', { name: 'Next' }).click();
    await expect(popup.getByRole('heading', { name: 'Something for every morning' })).toBeVisible();
    // As long as nobody has them, they are kept.
    await expect.poll(() => events.batches.some(({ status }) => status === 0)).toBe(true);
    await shop.context().setOffline(false);
    await events.acknowledged('quiz.completed');
    const idsOf = (wanted: (status: number | null) => boolean) =>
      events.batches.flatMap((batch) => (wanted(batch.status) ? batch.events.map(({ id }) => id) : []));
    const had = new Set(idsOf((status) => status === 202));
    expect(idsOf((status) => status === 0).filter((id) => !had.has(id))).toEqual([]);
  });

  await test.step('the next page has the message of the segment', async () => {
    await visitor.open(`${server.demoUrl}/mugs`);
    await expect(shop.locator(`[data-campaign="${message}"]`)).toHaveCount(1);
  });

  await test.step('and buys', async () => {
    await visitor.open(`${server.demoUrl}/bowls`);
    await shop.evaluate(() => {
      (window as unknown as { beckon: { track(type: string, order: object): void } }).beckon.track(
        'order.placed',
        { order: 'F-1', total: 3400, currency: 'EUR', items: 1 },
      );
    });
    await events.acknowledged('order.placed');
  });

  await test.step('the order stands against the answer, and the outcome', async () => {
    const figures = async () => {
      const { arms } = await api.trpc.results.quiz.query({ campaignId: finder });
      const [arm] = arms;
      const answers = arm?.steps.flatMap(({ questions }) => questions.flatMap((one) => one.answers)) ?? [];
      const friend = answers.find(({ value }) => /(?:^|:)friend$/.test(value));
      const ritual = arm?.outcomes.find(({ id }) => id === 'ritual');
      return [arm?.completed.count, friend?.ordered.count, friend?.revenue, ritual?.ordered.count];
    };
    await expect.poll(figures).toEqual([1, 1, 3400, 1]);
  });
  await test.step('whoever has a link to the results reads that too', async () => {
    const { link } = await api.trpc.shares.create.mutate({
      siteId,
      campaignId: finder,
      name: 'Agency',
      days: 7,
    });
    const { page: reader } = await newVisitor();
    await reader.goto(`${server.url}/share/${link.split('/share/')[1]}`);
    await expect(reader.getByText('1 of 1 visitor who saw it finished the quiz.')).toBeVisible();
    const heading = reader.getByRole('heading', { name: 'What visitors answer' });
    const answers = reader.locator('section').filter({ has: heading }).last();
    const friend = answers.getByRole('row').filter({ hasText: 'A friend' });
    // Until the page's own script runs, a press does nothing.
    await expect(async () => {
      await answers.getByRole('button', { name: 'Table' }).click();
      await expect(friend).toContainText('€34', { timeout: 1000 });
    }).toPass();
    expect(await checkAccess(reader)).toEqual([]);
  });
});
