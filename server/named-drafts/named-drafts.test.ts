import { describe, expect, it } from 'vitest';
import { MAX_NAMED_DRAFTS } from '@/core/limits';
import { openCampaign, publish, refusal, withDelay } from '../campaigns/campaign.fixtures';

describe('a draft with a name', () => {
  it('is the draft as it was saved then, whatever becomes of the draft', async () => {
    const { editor, campaignId, clock } = await openCampaign();
    const { campaigns, namedDrafts } = editor.api;
    const { revision, document } = await campaigns.get({ campaignId });
    const { namedDraftId } = await namedDrafts.create({ campaignId, revision, name: ' Before the sale ' });
    await campaigns.saveDraft({ campaignId, revision, document: withDelay(9)(document) });
    expect(await namedDrafts.get({ campaignId, namedDraftId })).toEqual({ document });
    expect(await namedDrafts.list({ campaignId })).toEqual([
      { id: namedDraftId, name: 'Before the sale', at: clock.now, by: 'The editor' },
    ]);
    expect((await campaigns.get({ campaignId })).revision).toBe(revision + 1);
  });

  it('is renamed and deleted, the newest stands first', async () => {
    const { editor, campaignId, clock } = await openCampaign();
    const { namedDrafts } = editor.api;
    const make = (name: string) => {
      clock.now += 1000;
      return namedDrafts.create({ campaignId, revision: 1, name });
    };
    const first = await make('First');
    await make('Second');
    await namedDrafts.rename({ campaignId, ...first, name: 'Oldest' });
    const names = async () => (await namedDrafts.list({ campaignId })).map(({ name }) => name);
    expect(await names()).toEqual(['Second', 'Oldest']);
    await namedDrafts.remove({ campaignId, ...first });
    expect(await names()).toEqual(['Second']);
    expect((await refusal(namedDrafts.get({ campaignId, ...first }))).code).toBe('not-found');
  });

  it('does not put one person’s name on what another saved meanwhile', async () => {
    const { editor, campaignId } = await openCampaign();
    const { campaigns, namedDrafts } = editor.api;
    const { revision, document } = await campaigns.get({ campaignId });
    await campaigns.saveDraft({ campaignId, revision, document: withDelay(9)(document) });
    const refused = await refusal(namedDrafts.create({ campaignId, revision, name: 'Mine' }));
    expect([refused.code, refused.details]).toEqual(['conflict', expect.objectContaining({ revision: 2 })]);
    expect(await namedDrafts.list({ campaignId })).toEqual([]);
  });

  it('is not reached through another campaign', async () => {
    const { editor, campaignId } = await openCampaign();
    const { campaigns, namedDrafts } = editor.api;
    const named = await namedDrafts.create({ campaignId, revision: 1, name: 'Kept' });
    const other = await campaigns.duplicate({ campaignId });
    for (const call of [namedDrafts.get, namedDrafts.remove])
      expect((await refusal(call({ ...other, ...named }))).code).toBe('not-found');
    expect(await namedDrafts.list({ campaignId })).toHaveLength(1);
  });

  it('is one of a bounded number', async () => {
    const { editor, campaignId, db } = await openCampaign();
    const kept = { campaignId, name: 'Kept', document: '{}' };
    await db.namedDraft.createMany({ data: Array.from({ length: MAX_NAMED_DRAFTS }, () => kept) });
    const refused = await refusal(editor.api.namedDrafts.create({ campaignId, revision: 1, name: 'More' }));
    expect([refused.code, refused.message]).toEqual(['conflict', expect.stringContaining('at most 50')]);
  });
});

describe('the releases of a campaign', () => {
  it('are told newest first, with what each ran, where counting started afresh and which one runs', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    await publish(opened);
    await publish(opened, (document) => ({ ...document, coverage: 0.5 }));
    await publish(opened, withDelay(9));
    const { releases, older, next } = await campaigns.releases(opened);
    expect(
      releases.map(({ number, phase, startsPhase, runs }) => [number, phase, startsPhase, runs]),
    ).toEqual([
      [3, 2, true, true],
      [2, 1, false, false],
      [1, 1, true, false],
    ]);
    expect(releases.map(({ document }) => document?.coverage)).toEqual([0.5, 0.5, 1]);
    expect([older, next]).toEqual([null, null]);
    expect(releases.map(({ by }) => by)).toEqual(Array(3).fill('The editor'));
    // The log is kept for a while, releases for ever.
    await opened.db.auditEntry.deleteMany();
    expect((await campaigns.releases(opened)).releases.map(({ by }) => by)).toEqual(Array(3).fill(null));
  });

  it('come in pages, without a hole between two of them', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    for (let number = 1; number <= 12; number += 1) await publish(opened, withDelay(number));
    const first = await campaigns.releases(opened);
    const second = await campaigns.releases({ campaignId: opened.campaignId, cursor: first.next ?? 0 });
    expect([...first.releases, ...second.releases].map(({ number }) => number)).toEqual([
      12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]);
    expect(first.older).toEqual(second.releases[0]?.document);
    expect(first.releases.at(-1)?.startsPhase).toBe(true);
    expect([second.older, second.next]).toEqual([null, null]);
  });

  it('that cannot be read are told without what they ran', async () => {
    const opened = await openCampaign();
    await publish(opened);
    await opened.db.release.updateMany({ data: { document: '{' } });
    const { releases } = await opened.editor.api.campaigns.releases(opened);
    expect(releases).toMatchObject([{ number: 1, document: null }]);
  });
});
