import { describe, expect, it } from 'vitest';
import { checkForPublish } from '@/core/campaign/check-for-publish';
import type { CampaignDocument } from '@/core/campaign/document';
import { openCampaign, publish, refusal, type OpenCampaign } from '../campaigns/campaign.fixtures';
import { loadDecisionData } from '../campaigns/load-decision-data';
import { finishRemovals, noteRemoval } from '../sites/finish-removals';
import { REMOVED_SITES } from '../sites/removed-sites';
import { countMembers } from './count-members';
import type { SegmentsInUse } from './refuse-used';

const SET = {
  name: 'Shopping for',
  question: 'Who are you shopping for?',
  exclusive: true,
  segments: [
    { name: 'Gift givers', description: 'Somebody else' },
    { name: 'Self-buyers', description: '' },
  ],
};

async function openSet() {
  const opened = await openCampaign();
  const { site, editor } = opened;
  const { setId } = await editor.api.segments.save({ siteId: site.id, ...SET });
  const read = async () => (await editor.api.segments.list({ siteId: site.id })).sets;
  const [set] = await read();
  return { ...opened, setId, read, segments: set?.segments ?? [] };
}

const forGivers = (document: CampaignDocument): CampaignDocument => ({
  ...document,
  targeting: { kind: 'segment', operator: 'is', values: ['gift-givers'] },
});
const withMessage = (document: CampaignDocument): CampaignDocument => {
  const [variant] = document.variants;
  return {
    ...document,
    holdout: 0.2,
    variants: [variant!, { ...variant!, id: 'b', name: 'Givers', weight: 0 }],
    messages: [{ segment: 'gift-givers', variant: 'b' }],
  };
};
const live = async ({ app, site }: OpenCampaign) =>
  (await loadDecisionData(app, site.key))?.data.campaigns[0];

describe('a set of segments', () => {
  it('has a key for each segment, which outlives every name', async () => {
    const { editor, site, setId, segments, read } = await openSet();
    expect(segments.map(({ key }) => key)).toEqual(['gift-givers', 'self-buyers']);
    const [givers, selves] = segments.map(({ id }) => id);
    await editor.api.segments.save({
      siteId: site.id,
      setId,
      ...SET,
      name: 'Reason',
      segments: [
        { id: selves, name: 'For me', description: '' },
        { name: 'Gift givers', description: 'New' },
        { id: givers, name: 'For others', description: '' },
      ],
    });
    const [set] = await read();
    expect(set).toMatchObject({ id: setId, name: 'Reason' });
    expect(set?.segments.map(({ key, name }) => [key, name])).toEqual([
      ['self-buyers', 'For me'],
      ['gift-givers-2', 'Gift givers'],
      ['gift-givers', 'For others'],
    ]);
  });

  it('is refused with two segments of one name, and with a segment that is not its own', async () => {
    const { editor, site, setId } = await openSet();
    const save = (segments: { id?: string; name: string; description: string }[]) =>
      refusal(editor.api.segments.save({ siteId: site.id, setId, ...SET, segments }));
    const twin = { name: 'gift GIVERS', description: '' };
    expect(await save([...SET.segments, twin])).toMatchObject({ code: 'invalid' });
    expect(await save([{ id: 'foreign', name: 'X', description: '' }])).toMatchObject({ code: 'conflict' });
    expect(await save([])).toMatchObject({ code: 'invalid' });
  });

  it('loses no segment that a published campaign uses, unless that is confirmed', async () => {
    const opened = await openSet();
    const { editor, site, setId, segments, read } = opened;
    await publish(opened, forGivers);
    const fewer = {
      siteId: site.id,
      setId,
      ...SET,
      segments: [{ id: segments[1]?.id, name: 'Self-buyers', description: '' }],
    };
    const error = await refusal(editor.api.segments.save(fewer));
    expect(error).toMatchObject({ code: 'conflict' });
    expect((error.details as SegmentsInUse).campaigns).toMatchObject([{ name: 'Letter' }]);
    expect(await refusal(editor.api.segments.remove({ siteId: site.id, setId }))).toMatchObject({
      code: 'conflict',
    });
    expect((await read())[0]?.segments).toHaveLength(2);
    await editor.api.segments.save({ ...fewer, confirmed: true });
    expect((await read())[0]?.segments).toHaveLength(1);
    await editor.api.segments.remove({ siteId: site.id, setId });
    expect(await read()).toEqual([]);
    const actions = await opened.db.auditEntry.findMany({ orderBy: { at: 'asc' } });
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['segments.created', 'segments.changed', 'segments.removed']),
    );
  });

  it('takes what drafts made for a segment with it, and nothing that was published', async () => {
    const opened = await openSet();
    const { editor, app, site, setId, segments, campaignId } = opened;
    const [, selves] = segments;
    await publish(opened, (document) => ({
      ...withMessage(document),
      messages: [
        { segment: 'gift-givers', variant: 'b' },
        { segment: 'self-buyers', variant: 'a' },
      ],
    }));
    const draft = () => editor.api.campaigns.get({ campaignId });
    const before = await draft();
    const kept = [{ id: selves?.id, name: 'Self-buyers', description: '' }];
    await editor.api.segments.save({ siteId: site.id, setId, ...SET, segments: kept, confirmed: true });
    const after = await draft();
    expect(after.document).toEqual({
      ...before.document,
      messages: [{ segment: 'self-buyers', variant: 'a' }],
    });
    expect(after.published).toEqual(before.published);
    expect(after.revision, 'an open editor hears of it').toBe(before.revision + 1);
    await editor.api.segments.remove({ siteId: site.id, setId, confirmed: true });
    expect((await draft()).document).not.toHaveProperty('messages');
    expect((await loadDecisionData(app, site.key))?.data.campaigns).toHaveLength(1);
  });

  it('says who uses its segments, and how', async () => {
    const opened = await openSet();
    await publish(opened, (document) => withMessage(forGivers(document)));
    const [givers, selves] = (await opened.read())[0]?.segments ?? [];
    expect(givers?.uses).toMatchObject([
      { campaignId: opened.campaignId, how: ['targeted', 'message'], isPublished: true, status: 'live' },
    ]);
    expect(selves?.uses).toEqual([]);
  });

  it('is listed in the order that was chosen', async () => {
    const { editor, site, setId, read } = await openSet();
    const other = await editor.api.segments.save({
      siteId: site.id,
      ...SET,
      name: 'Skin',
      segments: [{ name: 'Dry', description: '' }],
    });
    await editor.api.segments.reorder({ siteId: site.id, setIds: [other.setId, 'foreign'] });
    expect((await read()).map(({ id }) => id)).toEqual([other.setId, setId]);
  });

  it('goes with its site', async () => {
    const { app, db, clock, site } = await openSet();
    await db.segmentMember.create({
      data: {
        siteId: site.id,
        segment: 'gift-givers',
        visitor: 'v',
        joinedAt: new Date(clock.now),
        joinedDay: '2026-11-22',
      },
    });
    await db.workspace.create({ data: { id: REMOVED_SITES, name: 'Removed sites' } });
    await db.site.update({ where: { id: site.id }, data: { workspaceId: REMOVED_SITES } });
    await noteRemoval(db, site.id, 0);
    await finishRemovals(app);
    expect([await db.segmentMember.count(), await db.segmentSet.count(), await db.segment.count()]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('members of a segment', () => {
  it('are counted at the end of each day', async () => {
    const { app, db, clock, site } = await openSet();
    const day = (ago: number) => new Date(clock.now - ago * 86_400_000).toISOString().slice(0, 10);
    const member = (visitor: string, joined: number, left?: number) => ({
      siteId: site.id,
      segment: 'gift-givers',
      visitor,
      joinedAt: new Date(0),
      joinedDay: day(joined),
      ...(left !== undefined && { leftAt: new Date(0), leftDay: day(left) }),
    });
    await db.segmentMember.createMany({
      data: [member('a', 400), member('b', 2), member('c', 2, 1), member('d', 0)],
    });
    const { days, members } = await countMembers(app, site.id, 4);
    expect(days).toEqual([day(3), day(2), day(1), day(0)]);
    expect(members).toEqual({ 'gift-givers': [1, 3, 2, 3] });
  });
});

describe('a variant for a segment', () => {
  it('is run by the shop and known to the server once it is published', async () => {
    const opened = await openSet();
    const { app, campaignId, site } = opened;
    await publish(opened);
    expect(await live(opened)).not.toHaveProperty('messages');
    const { phase } = await publish(opened, withMessage);
    expect(phase).toBe('new');
    expect(await live(opened)).toMatchObject({ messages: [['gift-givers', 'b']] });
    expect(app.directory.find(site.key)?.release(campaignId, 2)?.personal).toEqual(['b']);
    expect(app.directory.find(site.key)?.release(campaignId, 1)?.personal).toBeUndefined();
  });

  it('is shown to who is made up to be in it', async () => {
    const opened = await openSet();
    await publish(opened, (document) => ({ ...withMessage(document), holdout: 0 }));
    const armFor = async (segment: string[]) => {
      const { campaigns } = await opened.editor.api.campaigns.simulate({
        siteId: opened.site.id,
        answers: { segment },
        consent: { statistics: true, personalisation: true, marketing: true },
        time: 0,
      });
      const [campaign] = campaigns;
      return campaign?.state === 'live' && 'arm' in campaign.decision ? campaign.decision.arm.id : undefined;
    };
    expect([await armFor(['gift-givers']), await armFor([]), await armFor(['self-buyers'])]).toEqual([
      'b',
      'a',
      'a',
    ]);
  });

  it('is given on the board, and taken back', async () => {
    const opened = await openSet();
    const { editor, campaignId, site } = opened;
    await publish(opened, withMessage);
    const board = async () => (await editor.api.segments.board({ siteId: site.id })).campaigns[0]!;
    const before = await board();
    expect(before).toMatchObject({
      excluded: [],
      isStale: false,
      variants: [{ id: 'a' }, { id: 'b', weight: 0 }],
    });
    await editor.api.segments.assign({
      campaignId,
      revision: before.revision,
      segment: 'self-buyers',
      variant: 'a',
    });
    const after = await board();
    expect(after).toMatchObject({
      isStale: true,
      messages: [
        { segment: 'gift-givers', variant: 'b' },
        { segment: 'self-buyers', variant: 'a' },
      ],
    });
    const assign = (segment: string, variant: string | null, revision = after.revision) =>
      editor.api.segments.assign({ campaignId, revision, segment, variant });
    expect(await refusal(assign('self-buyers', 'b', before.revision))).toMatchObject({ code: 'conflict' });
    expect(await refusal(assign('nobody', 'b'))).toMatchObject({ code: 'not-found' });
    expect(await refusal(assign('self-buyers', 'gone'))).toMatchObject({ code: 'not-found' });
    await assign('self-buyers', null);
    expect((await board()).messages).toEqual([{ segment: 'gift-givers', variant: 'b' }]);
  });

  it('is nothing to whom the conditions keep out', async () => {
    const opened = await openSet();
    await publish(opened, forGivers);
    const { campaigns } = await opened.editor.api.segments.board({ siteId: opened.site.id });
    expect(campaigns[0]?.excluded).toEqual(['', 'self-buyers']);
  });
});

describe('a quiz that asks for a set', () => {
  it('is a draft that can be published, and joins the segment that is chosen', async () => {
    const { editor, site, setId } = await openSet();
    const { campaignId } = await editor.api.segments.makeQuiz({ siteId: site.id, setId });
    const { document } = await editor.api.campaigns.get({ campaignId });
    expect(checkForPublish(document)).toEqual([]);
    const quiz = document.variants[0]?.quiz;
    expect(quiz?.outcomes.map(({ does }) => does)).toEqual([
      [{ kind: 'join', segment: 'gift-givers' }],
      [{ kind: 'join', segment: 'self-buyers' }],
      [],
    ]);
    const uses = (await editor.api.segments.list({ siteId: site.id })).sets[0]?.segments[0]?.uses;
    expect(uses).toMatchObject([{ campaignId, how: ['joined'], isPublished: false }]);
  });

  it('takes a visitor out of the other segments of an exclusive set, and of no other', async () => {
    const opened = await openSet();
    const { editor, site, setId, segments } = opened;
    const { campaignId } = await editor.api.segments.makeQuiz({ siteId: site.id, setId });
    await publish({ ...opened, campaignId });
    const designs = async () => {
      const release = await opened.db.release.findFirstOrThrow({ where: { campaignId } });
      return release.designs;
    };
    const exclusive = await designs();
    await editor.api.segments.save({
      siteId: site.id,
      setId,
      ...SET,
      exclusive: false,
      segments: segments.map(({ id, name, description }) => ({ id, name, description })),
    });
    // The set alone has changed: what the shop runs follows.
    expect(await designs()).not.toBe(exclusive);
  });
});
