import { describe, expect, it } from 'vitest';
import { openCampaign, publish, refusal, withDelay, type OpenCampaign } from './campaign.fixtures';

describe('a campaign', () => {
  const listed = ({ editor, site }: OpenCampaign) => editor.api.campaigns.list({ siteId: site.id });

  it('that was removed is gone until it is restored', async () => {
    const opened = await openCampaign();
    await opened.editor.api.campaigns.remove(opened);
    expect(await listed(opened)).toEqual([]);
    expect((await refusal(opened.editor.api.campaigns.get(opened))).code).toBe('not-found');
    expect((await refusal(opened.editor.api.campaigns.rename({ ...opened, name: 'X' }))).code).toBe(
      'not-found',
    );
    await opened.editor.api.campaigns.restore(opened);
    expect(await listed(opened)).toMatchObject([{ id: opened.campaignId, status: 'draft' }]);
  });

  it('still accepts the late events of its releases after it was removed', async () => {
    const opened = await openCampaign();
    await publish(opened);
    await opened.editor.api.campaigns.remove(opened);
    await opened.app.directory.refreshAll();
    expect(opened.app.directory.find(opened.site.key)?.release(opened.campaignId, 1)).toBeDefined();
  });

  it('is copied as an unpublished draft at the end of the list', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { campaignId } = await opened.editor.api.campaigns.duplicate(opened);
    await opened.editor.api.campaigns.duplicate({ campaignId });
    expect((await listed(opened)).map(({ name, status }) => [name, status])).toEqual([
      ['Letter', 'live'],
      ['Letter (2)', 'draft'],
      ['Letter (3)', 'draft'],
    ]);
  });

  it('begins with what its template says, in the currency of the site', async () => {
    const { db, editor, site } = await openCampaign();
    await db.site.update({ where: { id: site.id }, data: { currency: 'NOK' } });
    const wish = { siteId: site.id, name: 'Bar', starter: 'free-shipping-bar' } as const;
    const { campaignId } = await editor.api.campaigns.create(wish);
    const { document } = await editor.api.campaigns.get({ campaignId });
    expect(document.format.kind).toBe('bar');
    expect(document.variants[0]?.steps[0]?.blocks[0]).toMatchObject({ kind: 'progress', currency: 'NOK' });
  });

  it('can begin empty, in any format', async () => {
    const { editor, site } = await openCampaign();
    const wish = { siteId: site.id, name: 'Untitled', starter: 'blank-fullscreen' } as const;
    const { campaignId } = await editor.api.campaigns.create(wish);
    const { document } = await editor.api.campaigns.get({ campaignId });
    expect(document.format.kind).toBe('fullscreen');
    expect(document.variants.map(({ steps }) => steps.map(({ blocks }) => blocks))).toEqual([[[]]]);
  });

  it('stays in the list when its draft cannot be read', async () => {
    const opened = await openCampaign();
    await opened.db.campaign.updateMany({ data: { draft: '{}' } });
    expect((await listed(opened))[0]).toMatchObject({ name: 'Letter', design: null });
    expect((await refusal(opened.editor.api.campaigns.get(opened))).code).toBe('unreadable');
  });

  it('shows in the list whether its draft differs from what runs', async () => {
    const opened = await openCampaign();
    await publish(opened);
    expect((await listed(opened))[0]).toMatchObject({
      hasUnpublishedChanges: false,
      design: { format: 'popup', goal: 'submitted' },
    });
    const { revision, document } = await opened.editor.api.campaigns.get(opened);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision, document: withDelay(9)(document) });
    expect((await listed(opened))[0]?.hasUnpublishedChanges).toBe(true);
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision: revision + 1, document });
    expect((await listed(opened))[0]?.hasUnpublishedChanges).toBe(false);
  });
});
