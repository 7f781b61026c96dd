import { describe, expect, it } from 'vitest';
import { parseDocument } from '@/core/campaign/parse-document';
import { openCampaign, refusal, withDelay } from './campaign.fixtures';
import type { DraftConflict } from './save-draft';

describe('a draft', () => {
  it('starts from the starter, at revision 1, unpublished', async () => {
    const { editor, campaignId, site } = await openCampaign();
    const campaign = await editor.api.campaigns.get({ campaignId });
    expect(campaign).toMatchObject({
      name: 'Letter',
      siteId: site.id,
      life: { release: null },
      revision: 1,
      published: null,
    });
    expect(parseDocument(campaign.document).ok).toBe(true);
  });

  it('counts a revision with every save', async () => {
    const { editor, campaignId, clock } = await openCampaign();
    const { document } = await editor.api.campaigns.get({ campaignId });
    clock.now += 5000;
    const changed = withDelay(3)(document);
    expect(await editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: changed })).toEqual({
      revision: 2,
      savedAt: clock.now,
    });
    expect(await editor.api.campaigns.get({ campaignId })).toMatchObject({ revision: 2, document: changed });
  });

  it('is never overwritten by a stale save: the refusal shows what it is now', async () => {
    const { editor, campaignId, addMember, workspaceId } = await openCampaign();
    const other = await addMember(workspaceId, 'owner');
    const { document } = await editor.api.campaigns.get({ campaignId });
    await other.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(30)(document) });
    const { code, details, message } = await refusal(
      editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(5)(document) }),
    );
    expect(code).toBe('conflict');
    expect(message).toContain('The owner has saved this campaign meanwhile');
    expect(details).toMatchObject({
      revision: 2,
      document: withDelay(30)(document),
      savedBy: 'The owner',
      byYou: false,
    } satisfies Partial<DraftConflict>);
    expect((await editor.api.campaigns.get({ campaignId })).document).toEqual(withDelay(30)(document));
  });

  it('tells a person’s own other window from other people', async () => {
    const { editor, campaignId } = await openCampaign();
    const { document } = await editor.api.campaigns.get({ campaignId });
    await editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(30)(document) });
    const { details, message } = await refusal(
      editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(5)(document) }),
    );
    expect(message).toContain('Another window of yours has saved');
    expect(details).toMatchObject({ byYou: true } satisfies Partial<DraftConflict>);
  });

  it('lets one of twenty simultaneous saves through', async () => {
    const { editor, campaignId } = await openCampaign();
    const { document } = await editor.api.campaigns.get({ campaignId });
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: withDelay(i)(document) }),
      ),
    );
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await editor.api.campaigns.get({ campaignId })).revision).toBe(2);
  });

  it.each([
    ['something else', { hello: 'world' }],
    ['a document of a newer version', { schemaVersion: 99 }],
    ['a list', []],
    ['nothing', null],
  ])('refuses %s with the place and the reason', async (_name, document) => {
    const { editor, campaignId } = await openCampaign();
    const { code, details } = await refusal(
      editor.api.campaigns.saveDraft({ campaignId, revision: 1, document }),
    );
    expect(code).toBe('invalid');
    expect(details).toHaveProperty('problems.0.message');
    expect((await editor.api.campaigns.get({ campaignId })).revision).toBe(1);
  });

  it('refuses keys that would reach a prototype', async () => {
    const { editor, campaignId } = await openCampaign();
    const { document } = await editor.api.campaigns.get({ campaignId });
    const poisoned: unknown = JSON.parse(
      JSON.stringify(document).replace('{', '{"__proto__":{"polluted":true},'),
    );
    expect(
      (await refusal(editor.api.campaigns.saveDraft({ campaignId, revision: 1, document: poisoned }))).code,
    ).toBe('invalid');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
