import { describe, expect, it } from 'vitest';
import { openCampaign, publish, withDelay, type OpenCampaign } from './campaign.fixtures';
import { loadDecisionData } from './load-decision-data';

describe('what the shop is told', () => {
  const campaignsOf = async ({ app, site }: OpenCampaign) =>
    (await loadDecisionData(app, site.key))?.campaigns;

  it('is the release, with the hash of each design and nothing private', async () => {
    const opened = await openCampaign();
    await publish(opened, (document) => ({ ...document, holdout: 0.1 }));
    const data = await loadDecisionData(opened.app, opened.site.key);
    expect(Object.keys(data ?? {}).sort()).toEqual([
      'attentionHours',
      'campaigns',
      'consentRequired',
      'consentSource',
      'currency',
      'holdout',
      'key',
    ]);
    const [campaign] = data?.campaigns ?? [];
    expect(campaign).toMatchObject({ id: opened.campaignId, release: 1 });
    const [holdout, variant] = campaign?.arms ?? [];
    expect(holdout).toEqual({ id: 'holdout', share: 0.1 });
    expect(variant?.share).toBeCloseTo(0.9);
    expect(opened.designs.has(variant?.file ?? '')).toBe(true);
    expect(JSON.stringify(data)).not.toContain('Letter');
  });

  it('does not change with the draft', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const before = await campaignsOf(opened);
    const { revision, document } = await opened.editor.api.campaigns.get(opened);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision, document: withDelay(99)(document) });
    expect(await campaignsOf(opened)).toEqual(before);
  });

  it('leaves out drafts, paused and deleted campaigns, and everything when the site is paused', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    expect(await campaignsOf(opened)).toEqual([]);
    await publish(opened);
    const live = await campaignsOf(opened);
    expect(live).toHaveLength(1);
    await campaigns.pause(opened);
    expect(await campaignsOf(opened)).toEqual([]);
    await campaigns.resume(opened);
    expect(await campaignsOf(opened)).toEqual(live);
    await campaigns.remove(opened);
    expect(await campaignsOf(opened)).toEqual([]);
    await campaigns.restore(opened);
    expect(await campaignsOf(opened)).toEqual(live);
    await opened.db.site.update({ where: { id: opened.site.id }, data: { paused: true } });
    expect(await campaignsOf(opened)).toEqual([]);
    expect(opened.invalidated).toHaveLength(5);
  });

  it('leaves out a release that cannot be read, and keeps the others', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { campaignId } = await opened.editor.api.campaigns.duplicate(opened);
    await publish({ ...opened, campaignId });
    expect(await campaignsOf(opened)).toHaveLength(2);
    for (const broken of ['{}', '{', 'null']) {
      await opened.db.release.updateMany({
        where: { campaignId: opened.campaignId },
        data: { document: broken },
      });
      expect((await campaignsOf(opened))?.map(({ id }) => id)).toEqual([campaignId]);
    }
  });

  it('is nothing for an unknown key', async () => {
    const { app } = await openCampaign();
    expect(await loadDecisionData(app, 'unknown')).toBeUndefined();
  });
});
