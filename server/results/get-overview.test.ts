import { expect, it } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

it('tells two weeks of a site apart, by the days of its zone', async () => {
  const { addWorkspace, addSite, addMember, store, clock } = await createTestApp();
  const workspaceId = await addWorkspace();
  const site = await addSite(workspaceId);
  const owner = await addMember(workspaceId, 'owner');
  const create = (name: string) =>
    owner.api.campaigns.create({ siteId: site.id, name, starter: 'welcome-email' });
  const { campaignId } = await create('Letter');
  await create('A draft');
  const { revision } = await owner.api.campaigns.get({ campaignId });
  await owner.api.campaigns.publish({ campaignId, revision });
  clock.now += 20 * DAY;
  const hour = clock.now - (clock.now % HOUR);
  const met = (exposed: number) => [
    armFigures({ arm: 'a', exposed, reached: { shown: exposed, submitted: 1, closed: 2 } }),
    armFigures({ arm: 'holdout', exposed: 1 }),
  ];
  store.arms = met(600);
  store.hours = [
    { hour: hour - 15 * DAY, arms: met(500) },
    { hour: hour - 10 * DAY, arms: met(30) },
    { hour: hour - 2 * DAY, arms: met(20) },
    { hour, arms: met(50) },
  ];

  const overview = await owner.api.results.overview({ siteId: site.id });

  expect(overview.week).toEqual({
    exposed: 72,
    offered: 70,
    shown: 70,
    clicked: 0,
    submitted: 2,
    completed: 0,
    closed: 4,
    reached: 0,
    ordered: 0,
    reordered: 0,
    revenue: 0,
  });
  expect(overview.weekBefore).toMatchObject({ exposed: 31, submitted: 1 });
  expect(overview.days).toHaveLength(14);
  expect(overview.days.map(({ exposed }) => exposed)).toEqual([0, 0, 0, 31, 0, 0, 0, 0, 0, 0, 0, 21, 0, 51]);
  expect(overview.campaigns).toMatchObject([
    { id: campaignId, name: 'Letter', status: 'live', goal: 'submitted', week: { exposed: 72 } },
  ]);
  expect(overview.attention).toEqual([{ kind: 'not-installed' }]);
  expect(overview.asOf).toBe(clock.now);

  // The week before counts up to this hour of its last day.
  store.hours = [
    { hour: hour - 7 * DAY - HOUR, arms: met(30) },
    { hour: hour - 7 * DAY, arms: met(500) },
    { hour, arms: met(50) },
  ];
  const later = await owner.api.results.overview({ siteId: site.id });
  expect([later.week.exposed, later.weekBefore.exposed]).toEqual([51, 31]);
  expect(later.campaigns[0]?.weekBefore.exposed).toBe(31);
  expect(later.days[6]?.exposed).toBe(532);
});
