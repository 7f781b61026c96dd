import { expect, it, vi } from 'vitest';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';

it('tells audiences and segments apart, each with its campaigns, and names the audiences that are there', async () => {
  const { app, addWorkspace, addSite, addMember, store } = await createTestApp();
  const workspaceId = await addWorkspace();
  const { id: siteId } = await addSite(workspaceId);
  const viewer = await addMember(workspaceId, 'viewer');
  const owner = await addMember(workspaceId, 'owner');
  const { campaignId } = await owner.api.campaigns.create({
    siteId,
    name: 'Letter',
    starter: 'welcome-email',
  });
  const { revision } = await owner.api.campaigns.get({ campaignId });
  await owner.api.campaigns.publish({ campaignId, revision });
  const condition = JSON.stringify({ kind: 'path', operator: 'is', values: ['/'] });
  const { id: there } = await app.db.audience.create({ data: { siteId, name: 'Regulars', condition } });
  const { id: removed } = await app.db.audience.create({
    data: { siteId, name: 'Old', condition, deletedAt: new Date(0) },
  });
  const met = (exposed: number) => [armFigures({ exposed, reached: { submitted: 2 } })];
  vi.spyOn(store, 'figuresBy').mockImplementation(async (_site, _phases, dimension) =>
    dimension === 'audience'
      ? [
          { value: removed, arms: met(7) },
          { value: there, arms: met(9) },
        ]
      : dimension === 'segment'
        ? [{ value: 'vip', arms: met(3) }]
        : [],
  );

  const seen = await viewer.api.results.segments({ siteId });
  expect(seen).toMatchObject({
    audiences: [
      { value: there, exposed: 9, campaigns: [{ name: 'Letter', offered: 9, submitted: 2 }] },
      { value: removed, exposed: 7 },
    ],
    segments: [{ value: 'vip', exposed: 3 }],
  });
  expect(seen.audienceNames).toEqual({ [there]: 'Regulars' });
  const results = await viewer.api.results.campaign({ campaignId });
  expect(results.by.segment).toMatchObject([{ value: 'vip', exposed: 3 }]);
  expect(results.audienceNames).toEqual({ [there]: 'Regulars' });
});
