import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLive } from '@/core/campaign-status';
import { openCampaign, publish, refusal, type OpenCampaign } from './campaign.fixtures';
import { lifeOf } from './campaign-life';
import { loadDecisionData } from './load-decision-data';

const HOUR = 3_600_000;
const carried = async ({ app, site }: OpenCampaign) =>
  (await loadDecisionData(app, site.key))?.data.campaigns.map(({ id }) => id) ?? [];
const statusIn = async ({ editor, site }: OpenCampaign) =>
  (await editor.api.campaigns.list({ siteId: site.id }))[0]?.status;

describe('a campaign with a start and an end', () => {
  it('is carried by the script from the one to the other, by the clock alone', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { campaigns } = opened.editor.api;
    const startsAt = opened.clock.now + HOUR;
    const endsAt = startsAt + HOUR;
    await campaigns.schedule({ campaignId: opened.campaignId, startsAt, endsAt });
    const seen = [];
    for (const now of [startsAt - 1, startsAt, endsAt - 1, endsAt]) {
      opened.clock.now = now;
      seen.push([(await carried(opened)).length, await statusIn(opened)]);
    }
    expect(seen).toEqual([
      [0, 'scheduled'],
      [1, 'live'],
      [1, 'live'],
      [0, 'ended'],
    ]);
    await campaigns.schedule({ campaignId: opened.campaignId, startsAt: null, endsAt: null });
    expect(await carried(opened)).toEqual([opened.campaignId]);
  });

  it('is told with the moment at which the script is no longer right', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const startsAt = opened.clock.now + HOUR;
    const endsAt = startsAt + HOUR;
    const until = async () => (await loadDecisionData(opened.app, opened.site.key))?.changesAt;
    expect(await until()).toBeNull();
    await opened.editor.api.campaigns.schedule({ campaignId: opened.campaignId, startsAt, endsAt });
    expect(await until()).toBe(startsAt);
    opened.clock.now = startsAt;
    expect(await until()).toBe(endsAt);
    opened.clock.now = endsAt;
    expect(await until()).toBeNull();
  });

  it('can be published with it, keeps it with the next release, and announces itself', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    const startsAt = opened.clock.now + HOUR;
    const { revision } = await campaigns.get(opened);
    const { campaignId } = opened;
    await campaigns.publish({ campaignId, revision, schedule: { startsAt, endsAt: null } });
    expect(await statusIn(opened)).toBe('scheduled');
    await publish(opened);
    expect((await campaigns.get(opened)).life).toMatchObject({ startsAt, endsAt: null });
    const before = opened.invalidated.length;
    await campaigns.schedule({ campaignId, startsAt: null, endsAt: null });
    expect(opened.invalidated).toHaveLength(before + 1);
  });

  it('is refused a schedule in which it could never run, and keeps the one it has', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { campaigns } = opened.editor.api;
    const { campaignId, clock } = opened;
    const { life } = await campaigns.get(opened);
    for (const [startsAt, endsAt, words] of [
      [null, clock.now, 'The end is in the past'],
      [clock.now + HOUR, clock.now + HOUR, 'not after the start'],
    ] as const) {
      const refused = await refusal(campaigns.schedule({ campaignId, startsAt, endsAt }));
      expect([refused.code, refused.message]).toEqual(['invalid', expect.stringContaining(words)]);
    }
    expect((await campaigns.get(opened)).life).toEqual(life);
  });

  it('is not published after its end unless that is changed', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { campaigns } = opened.editor.api;
    const { campaignId } = opened;
    await campaigns.schedule({ campaignId, startsAt: null, endsAt: opened.clock.now + HOUR });
    opened.clock.now += HOUR;
    const { revision } = await campaigns.get(opened);
    expect((await refusal(campaigns.publish({ campaignId, revision }))).code).toBe('invalid');
    await campaigns.publish({ campaignId, revision, schedule: { startsAt: null, endsAt: null } });
    expect(await statusIn(opened)).toBe('live');
  });

  it('is judged by the simulator at the moment of the made-up visitor', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { api } = opened.editor;
    const startsAt = opened.clock.now + HOUR;
    await api.campaigns.schedule({ campaignId: opened.campaignId, startsAt, endsAt: startsAt + HOUR });
    const consent = { statistics: true, personalisation: true, marketing: true };
    const state = async (time: number) =>
      (await api.campaigns.simulate({ siteId: opened.site.id, answers: {}, consent, time })).campaigns.map(
        (campaign) => campaign.state,
      );
    expect(await state(startsAt - 1)).toEqual(['scheduled']);
    expect(await state(startsAt)).toEqual(['live']);
    expect(await state(startsAt + HOUR)).toEqual(['ended']);
    expect(await api.campaigns.askedFacts({ siteId: opened.site.id })).toMatchObject({ live: 1 });
    expect(await api.campaigns.collisions({ siteId: opened.site.id })).toMatchObject({ live: 0 });
  });
});

describe('a campaign that is put away', () => {
  it('does not run, keeps its results and its place, and comes back paused or as it was', async () => {
    const opened = await openCampaign();
    await publish(opened);
    const { campaigns } = opened.editor.api;
    const { campaignId } = opened;
    const phases = await opened.db.phase.count();
    await campaigns.archive({ campaignId });
    expect([await carried(opened), await statusIn(opened)]).toEqual([[], 'archived']);
    expect(await opened.db.phase.count()).toBe(phases);
    expect((await opened.editor.api.results.campaign({ campaignId })).campaign.status).toBe('archived');
    await campaigns.unarchive({ campaignId, as: 'before' });
    expect([await carried(opened), await statusIn(opened)]).toEqual([[campaignId], 'live']);
    await campaigns.archive({ campaignId });
    await campaigns.unarchive({ campaignId, as: 'paused' });
    expect([await carried(opened), await statusIn(opened)]).toEqual([[], 'paused']);
  });

  it('is a draft again if it never was anything else', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    await campaigns.archive({ campaignId: opened.campaignId });
    await campaigns.unarchive({ campaignId: opened.campaignId, as: 'paused' });
    expect(await statusIn(opened)).toBe('draft');
  });

  it('has no part in the order of the others', async () => {
    const opened = await openCampaign();
    const { campaigns } = opened.editor.api;
    const copy = async () => (await campaigns.duplicate({ campaignId: opened.campaignId })).campaignId;
    const [first, second, third] = [opened.campaignId, await copy(), await copy()];
    await campaigns.archive({ campaignId: second });
    await campaigns.reorder({ siteId: opened.site.id, campaignIds: [third, first] });
    const order = (await campaigns.list({ siteId: opened.site.id })).map(({ id }) => id);
    expect(order).toEqual([third, second, first]);
  });

  it('runs again when it is published', async () => {
    const opened = await openCampaign();
    await publish(opened);
    await opened.editor.api.campaigns.archive({ campaignId: opened.campaignId });
    await publish(opened);
    expect(await statusIn(opened)).toBe('live');
  });
});

it('what visitors did before it ended or was put away is still taken in when it arrives late', async () => {
  const opened = await openCampaign();
  await publish(opened);
  const { campaignId, clock, site } = opened;
  const { campaigns } = opened.editor.api;
  await campaigns.schedule({ campaignId, startsAt: null, endsAt: clock.now + HOUR });
  clock.now += 2 * HOUR;
  await campaigns.archive({ campaignId });
  await opened.app.directory.refreshAll();
  expect(opened.app.directory.find(site.key)?.release(campaignId, 1)).toMatchObject({ campaign: campaignId });
});

it('a paused site carries none of its campaigns, by an editor’s switch as by the owner’s settings', async () => {
  const opened = await openCampaign();
  await publish(opened);
  const { id: siteId } = opened.site;
  await opened.editor.api.sites.pause({ siteId, paused: true });
  expect(await carried(opened)).toEqual([]);
  expect((await opened.editor.api.sites.get({ siteId })).paused).toBe(true);
  expect(await statusIn(opened)).toBe('live');
  await opened.editor.api.sites.pause({ siteId, paused: false });
  expect(await carried(opened)).toEqual([opened.campaignId]);
});

it('whatever the windows and the moment, the script carries exactly the campaigns that are live', async () => {
  const opened = await openCampaign();
  const { db, editor, campaignId } = opened;
  const second = (await editor.api.campaigns.duplicate({ campaignId })).campaignId;
  await publish(opened);
  await publish({ ...opened, campaignId: second });
  const start = opened.clock.now;
  const moment = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
  const life = fc.record({
    startsAt: moment,
    endsAt: moment,
    paused: fc.boolean(),
    archivedAt: fc.option(fc.constant(new Date(0)), { nil: null }),
    release: fc.constantFrom(1, 1, 1, null),
  });
  const at = (hours: number | null) => (hours === null ? null : new Date(start + hours * HOUR));
  await fc.assert(
    fc.asyncProperty(life, life, fc.integer({ min: -1, max: 7 }), async (one, other, hours) => {
      opened.clock.now = start + hours * HOUR;
      const stored = [
        [campaignId, one],
        [second, other],
      ] as const;
      const expected = [];
      for (const [id, drawn] of stored) {
        const data = { ...drawn, startsAt: at(drawn.startsAt), endsAt: at(drawn.endsAt) };
        await db.campaign.update({ where: { id }, data });
        if (isLive(lifeOf(data), opened.clock.now)) expected.push(id);
      }
      expect(await carried(opened)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
