import { expect, it } from 'vitest';
import type { Goal } from '@/core/campaign/goal';
import { RANGE } from '@/core/campaign/limits';
import { createTestApp } from '../trpc/test-app.fixtures';
import { loadLiveCampaigns } from './load-live-campaigns';

it('an order ends a campaign that is never met again after its goal, where an order is that; who should order again is met on', async () => {
  const { app, addWorkspace, addSite, addMember } = await createTestApp();
  const workspaceId = await addWorkspace();
  const { id: siteId } = await addSite(workspaceId);
  const { api } = await addMember(workspaceId, 'owner');
  const { campaignId } = await api.campaigns.create({ siteId, name: 'Letter', starter: 'welcome-email' });
  const restAfter = async (goal: Goal, stopAfterConversion: boolean) => {
    const { document, revision } = await api.campaigns.get({ campaignId });
    const frequency = { ...document.frequency, stopAfterConversion };
    const saved = await api.campaigns.saveDraft({
      campaignId,
      revision,
      document: { ...document, goal, frequency },
    });
    await api.campaigns.publish({ campaignId, revision: saved.revision });
    const { live } = await loadLiveCampaigns(app, siteId, app.now());
    return live[0]?.decided.frequency.afterOrder;
  };
  const ended = { days: RANGE.afterOrderDays.max };
  expect(await restAfter({ kind: 'ordered' }, true)).toEqual(ended);
  expect(await restAfter({ kind: 'revenue' }, true)).toEqual(ended);
  expect(await restAfter({ kind: 'revenue' }, false)).toBeUndefined();
  expect(await restAfter({ kind: 'reordered', days: 60 }, true)).toBeUndefined();
});
