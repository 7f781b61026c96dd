import { expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

it('asks the event store one question, however many campaigns a site has', async () => {
  const { app, addWorkspace, addSite, addMember, store, clock } = await createTestApp();
  const workspaceId = await addWorkspace();
  const site = await addSite(workspaceId);
  const { api } = await addMember(workspaceId, 'owner');
  const create = (name: string) => api.campaigns.create({ siteId: site.id, name, starter: 'welcome-email' });
  const publish = async (name: string) => {
    const { campaignId } = await create(name);
    const { revision } = await api.campaigns.get({ campaignId });
    await api.campaigns.publish({ campaignId, revision });
  };
  for (const name of ['Letter', 'Sale', 'Gifts']) await publish(name);
  await create('A draft');
  const hour = clock.now - (clock.now % HOUR);
  store.hours = [
    { hour: hour - 40 * DAY, arms: [armFigures({ exposed: 500 })] },
    { hour: hour - 13 * DAY, arms: [armFigures({ exposed: 30, reached: { shown: 20 } })] },
    { hour, arms: [armFigures({ exposed: 5 }), armFigures({ arm: 'holdout', exposed: 2 })] },
  ];
  let questions = 0;
  app.store = new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      questions++;
      return member.bind(target) as unknown;
    },
  });

  const campaigns = await api.campaigns.list({ siteId: site.id });

  expect(questions).toBe(1);
  const [draft, ...others] = [...campaigns].sort((a, b) => a.name.localeCompare(b.name));
  expect(draft).toMatchObject({ name: 'A draft', figures: { exposed: 0 }, spark: Array(14).fill(0) });
  expect(others.map(({ name }) => name)).toEqual(['Gifts', 'Letter', 'Sale']);
  for (const { figures, spark } of others) {
    expect(figures).toMatchObject({ exposed: 537, shown: 20 });
    expect(spark).toEqual([30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
  }
});
