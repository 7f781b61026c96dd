import { describe, expect, it } from 'vitest';
import { openCampaign, publish, refusal, withDelay, type OpenCampaign } from './campaign.fixtures';
import { loadDecisionData } from './load-decision-data';

describe('what the shop is told', () => {
  const campaignsOf = async ({ app, site }: OpenCampaign) =>
    (await loadDecisionData(app, site.key))?.data.campaigns;

  it('is the release, with the hash of each design and nothing private', async () => {
    const opened = await openCampaign();
    await publish(opened, (document) => ({ ...document, holdout: 0.1 }));
    const data = (await loadDecisionData(opened.app, opened.site.key))?.data;
    expect(Object.keys(data ?? {}).sort()).toEqual([
      'attentionHours',
      'campaigns',
      'consentRequired',
      'consentSource',
      'currency',
      'dataLayerEvents',
      'holdout',
      'key',
      'shopSystem',
    ]);
    const [campaign] = data?.campaigns ?? [];
    expect(campaign).toMatchObject({ id: opened.campaignId, release: 1 });
    const [holdout, variant] = campaign?.arms ?? [];
    expect(holdout).toEqual({ id: 'holdout', share: 0.1 });
    expect(variant?.share).toBeCloseTo(0.9);
    expect(opened.designs.has(variant?.file ?? '')).toBe(true);
    expect(JSON.stringify(data)).not.toContain('Letter');
  });

  it('says what the words of a design speak of, so that the script learns of it', async () => {
    const opened = await openCampaign();
    await publish(opened, (document) => {
      document.variants[0]?.steps[0]?.blocks.push({
        id: 'personal',
        kind: 'heading',
        text: 'For {{trait:tier|you}} in {{country|your country}}',
        align: 'start',
      });
      return document;
    });
    expect(await campaignsOf(opened)).toMatchObject([{ shows: ['trait', 'country'] }]);
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

  it('names the other live campaigns of the exclusion group, and the new group at once', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { campaigns } = opened.editor.api;
    await campaigns.setGroup({ campaignId: opened.campaignId, group: ' Offers ' });
    const copies = [];
    for (const group of ['Offers', 'Offers', 'Letters', '', '']) {
      const { campaignId } = await campaigns.duplicate(opened);
      expect((await campaigns.list({ siteId: opened.site.id })).at(-1)?.group).toBe('Offers');
      await campaigns.setGroup({ campaignId, group });
      await publish({ ...opened, campaignId });
      copies.push(campaignId);
    }
    const rivals = async () => (await campaignsOf(opened))?.map((campaign) => campaign.rivals);
    const [second = '', third = ''] = copies;
    const first = opened.campaignId;
    expect(await rivals()).toEqual([
      [second, third],
      [first, third],
      [first, second],
      undefined,
      undefined,
      undefined,
    ]);
    await campaigns.pause({ campaignId: third });
    const before = opened.invalidated.length;
    await campaigns.setGroup({ campaignId: second, group: '' });
    expect(opened.invalidated).toHaveLength(before + 1);
    expect(await rivals()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('is in the order that is given, at once', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    await publish(opened);
    const ids = [opened.campaignId];
    for (let copy = 0; copy < 3; copy++) {
      const { campaignId } = await campaigns.duplicate(opened);
      await publish({ ...opened, campaignId });
      ids.push(campaignId);
    }
    const order = async () => (await campaignsOf(opened))?.map(({ id }) => id);
    expect(await order()).toEqual(ids);
    const reversed = ids.toReversed();
    const siteId = opened.site.id;
    const before = opened.invalidated.length;
    await campaigns.reorder({ siteId, campaignIds: reversed });
    expect(opened.invalidated).toHaveLength(before + 1);
    expect(await order()).toEqual(reversed);
    expect((await campaigns.list({ siteId })).map(({ id }) => id)).toEqual(reversed);
  });

  it('keeps its order when the campaigns that are given are not those that are there', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    const { campaignId: second } = await campaigns.duplicate(opened);
    const { campaignId: third } = await campaigns.duplicate(opened);
    const first = opened.campaignId;
    const siteId = opened.site.id;
    const listed = async () => (await campaigns.list({ siteId })).map(({ id }) => id);
    for (const campaignIds of [
      [second, first],
      [third, second, first, 'more'],
      [third, second, second],
      [third, second, 'other'],
      [],
    ])
      expect((await refusal(campaigns.reorder({ siteId, campaignIds }))).code).toBe('conflict');
    expect(await listed()).toEqual([first, second, third]);
    // What was deleted comes back to where it was.
    await campaigns.remove({ campaignId: second });
    expect((await refusal(campaigns.reorder({ siteId, campaignIds: [third, second, first] }))).code).toBe(
      'conflict',
    );
    await campaigns.reorder({ siteId, campaignIds: [third, first] });
    await campaigns.restore({ campaignId: second });
    expect(await listed()).toEqual([third, second, first]);
  });

  it('is nothing for an unknown key', async () => {
    const { app } = await openCampaign();
    expect(await loadDecisionData(app, 'unknown')).toBeUndefined();
  });
});
