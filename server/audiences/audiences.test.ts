import { describe, expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Condition } from '@/core/campaign/condition';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { openCampaign, publish, refusal, withDelay, type OpenCampaign } from '../campaigns/campaign.fixtures';
import { loadDecisionData } from '../campaigns/load-decision-data';
import type { PublishProblems } from '../campaigns/publish-campaign';

const phone: Condition = { kind: 'device', values: ['phone'] };
const tablet: Condition = { kind: 'device', values: ['tablet'] };
const newcomers = { name: 'Newcomers', description: 'First visit', condition: phone };

const using =
  (...ids: string[]) =>
  (document: CampaignDocument): CampaignDocument => ({
    ...document,
    targeting: { kind: 'all', of: ids.map((id) => ({ kind: 'audience', id })) },
  });

async function openAudience() {
  const opened = await openCampaign();
  const { audienceId } = await opened.editor.api.audiences.create({ siteId: opened.site.id, ...newcomers });
  const change = (condition: unknown, revision = 1) =>
    opened.editor.api.audiences.update({ audienceId, revision, ...newcomers, condition });
  const read = async () =>
    (await opened.editor.api.audiences.list({ siteId: opened.site.id })).find(({ id }) => id === audienceId);
  return { ...opened, audienceId, change, read };
}

const running = async ({ app, site }: OpenCampaign) =>
  (await loadDecisionData(app, site.key))?.data.campaigns[0]?.targeting;

const listed = async ({ editor, site }: OpenCampaign) =>
  (await editor.api.campaigns.list({ siteId: site.id }))[0];

describe('an audience', () => {
  it('is listed by name with what it means', async () => {
    const opened = await openAudience();
    await opened.editor.api.audiences.create({
      siteId: opened.site.id,
      name: 'Admirers',
      description: '',
      condition: tablet,
    });
    const list = await opened.editor.api.audiences.list({ siteId: opened.site.id });
    expect(list.map(({ name }) => name)).toEqual(['Admirers', 'Newcomers']);
    expect(list[1]).toMatchObject({ ...newcomers, revision: 1, uses: [] });
  });

  it('with a regular expression that could freeze a shop is refused, with the reason', async () => {
    const { change } = await openAudience();
    const pattern = (value: string): Condition => ({ kind: 'path', operator: 'regex', values: [value] });
    const error = await refusal(change({ kind: 'all', of: [phone, pattern('(a+)+$')] }));
    expect(error.code).toBe('invalid');
    expect(error.message).toContain('too long');
    expect(await change({ kind: 'all', of: [phone, pattern('^/mugs/')] })).toEqual({ revision: 2 });
  });

  it('is changed by whoever saw its newest state, and by nobody else', async () => {
    const opened = await openAudience();
    expect(await opened.change(tablet)).toEqual({ revision: 2 });
    const error = await refusal(opened.change({ kind: 'all', of: [phone] }));
    expect(error).toMatchObject({ code: 'conflict' });
    expect(await opened.read()).toMatchObject({ condition: tablet, revision: 2 });
  });

  it.each<[string, unknown, RegExp]>([
    ['names another audience', { kind: 'not', of: { kind: 'audience', id: 'x' } }, /part of another/],
    ['has no conditions', { kind: 'all', of: [] }, /at least one condition/],
    ['is not filled in', { kind: 'path', operator: 'is', values: [] }, /not filled in/],
    ['is none', { kind: 'weather' }, /cannot be read/],
  ])('that %s is refused', async (_name, condition, message) => {
    const opened = await openAudience();
    const error = await refusal(opened.change(condition));
    expect(error).toMatchObject({ code: 'invalid' });
    expect(error.message).toMatch(message);
    expect(await opened.read()).toMatchObject({ condition: phone, revision: 1 });
  });

  it('is copied under a name of its own, used by nobody', async () => {
    const opened = await openAudience();
    await publish(opened, using(opened.audienceId));
    await opened.editor.api.audiences.duplicate({ audienceId: opened.audienceId });
    const list = await opened.editor.api.audiences.list({ siteId: opened.site.id });
    expect(list.map(({ name, uses }) => [name, uses.length])).toEqual([
      ['Newcomers', 1],
      ['Newcomers (2)', 0],
    ]);
    expect(list[1]).toMatchObject({ condition: phone, description: 'First visit' });
  });

  it('is deleted, and comes back as it was', async () => {
    const opened = await openAudience();
    await opened.editor.api.audiences.remove({ audienceId: opened.audienceId });
    expect(await opened.read()).toBeUndefined();
    expect(await refusal(opened.change(tablet))).toMatchObject({ code: 'not-found' });
    await opened.editor.api.audiences.restore({ audienceId: opened.audienceId });
    expect(await opened.read()).toMatchObject({ ...newcomers, revision: 1 });
  });

  it('is not deleted while a draft or a release uses it, and says which', async () => {
    const opened = await openAudience();
    const { audienceId, editor } = opened;
    await publish(opened, using(audienceId));
    await publish(opened, withDelay(3));
    const { revision, document } = await editor.api.campaigns.get(opened);
    await editor.api.campaigns.saveDraft({
      campaignId: opened.campaignId,
      revision,
      document: { ...document, targeting: { kind: 'all', of: [] } },
    });
    // Only what the shop runs names it now.
    const error = await refusal(editor.api.audiences.remove({ audienceId }));
    expect(error).toMatchObject({ code: 'conflict' });
    expect(error.message).toContain('“Letter” uses it');
    await publish(opened);
    expect(await editor.api.audiences.remove({ audienceId })).toEqual({ ok: true });
  });

  it('of another workspace is neither seen nor touched', async () => {
    const opened = await openAudience();
    const foreigner = await opened.addMember(await opened.addWorkspace('Others'), 'owner');
    const { audienceId } = opened;
    const { audiences } = foreigner.api;
    const calls = [
      audiences.list({ siteId: opened.site.id }),
      audiences.create({ siteId: opened.site.id, ...newcomers }),
      audiences.update({ audienceId, revision: 1, ...newcomers }),
      audiences.duplicate({ audienceId }),
      audiences.remove({ audienceId }),
      audiences.restore({ audienceId }),
    ];
    for (const call of calls) expect(await refusal(call)).toMatchObject({ code: 'not-found' });
    expect(await opened.read()).toMatchObject({ ...newcomers, revision: 1 });
  });

  it('of another site of the same workspace is missing in a campaign', async () => {
    const opened = await openAudience();
    const other = await opened.addSite(opened.workspaceId);
    const { audienceId } = await opened.editor.api.audiences.create({ siteId: other.id, ...newcomers });
    const { details } = await refusal(publish(opened, using(audienceId)));
    expect((details as PublishProblems).problems.map(({ code }) => code)).toEqual(['audience-missing']);
  });
});

describe('the size of an audience', () => {
  it('is that of the campaign which reached most and is only for it, of the last thirty days', async () => {
    const opened = await openAudience();
    const { app, site, editor, store, clock, audienceId, change } = opened;
    const sizes = () => editor.api.audiences.sizes({ siteId: site.id });
    const at = (hour: number, exposed: number) => ({ hour, arms: [armFigures({ exposed })] });
    const DAY = 86_400_000;
    store.hours = [at(clock.now - 31 * DAY, 100), at(clock.now - 29 * DAY, 5), at(clock.now - DAY, 7)];
    expect(await sizes()).toEqual({});
    await publish(opened, using(audienceId));
    expect(await sizes()).toEqual({ [audienceId]: 12 });
    // Another phase: a visitor may be in both, and is not counted twice.
    await publish(opened, (document) => withDelay(9)(using(audienceId)(document)));
    expect(await app.db.phase.count()).toBe(2);
    expect(await sizes()).toEqual({ [audienceId]: 12 });
    // Whoever the shop reached was in what the audience meant then.
    await change(tablet);
    expect(await sizes()).toEqual({});
  });
});

describe('a campaign that names an audience', () => {
  it('runs with its conditions, and goes on so while the audience changes', async () => {
    const opened = await openAudience();
    const { audienceId } = opened;
    const { audiences } = await publish(opened, using(audienceId));
    expect(audiences).toEqual({ [audienceId]: phone });
    await opened.change(tablet);
    expect(await running(opened)).toEqual({
      kind: 'all',
      of: [{ kind: 'audience', id: audienceId, of: phone }],
    });
  });

  it('has changes to publish once the audience changed, until it is published', async () => {
    const opened = await openAudience();
    const { audienceId, campaignId, editor } = opened;
    await publish(opened, using(audienceId));
    expect(await listed(opened)).toMatchObject({ hasUnpublishedChanges: false });
    await opened.change(tablet);
    expect(await listed(opened)).toMatchObject({ hasUnpublishedChanges: true });
    expect((await opened.read())?.uses).toMatchObject([
      { campaignId, name: 'Letter', inDraft: true, inRelease: true, isStale: true, hasOtherChanges: false },
    ]);
    const { revision, published } = await editor.api.campaigns.get(opened);
    expect(published?.audiences).toEqual({ [audienceId]: phone });
    // As the page of the audience does it, without a save in between.
    expect(await editor.api.campaigns.publish({ campaignId, revision })).toMatchObject({
      release: 2,
      phase: 'new',
    });
    expect(await running(opened)).toMatchObject({ of: [{ of: tablet }] });
    expect(await listed(opened)).toMatchObject({ hasUnpublishedChanges: false });
    expect((await opened.read())?.uses).toMatchObject([{ isStale: false }]);
  });

  it('goes on counting when an audience changed by its name alone', async () => {
    const opened = await openAudience();
    const { audienceId, campaignId, editor } = opened;
    await publish(opened, using(audienceId));
    await editor.api.audiences.update({ audienceId, revision: 1, ...newcomers, name: 'Phones' });
    expect(await listed(opened)).toMatchObject({ hasUnpublishedChanges: false });
    const { revision } = await editor.api.campaigns.get(opened);
    expect(await editor.api.campaigns.publish({ campaignId, revision })).toMatchObject({
      release: 1,
      phase: 'same',
    });
  });

  it('tells other changes of its draft from those of the audience', async () => {
    const opened = await openAudience();
    const { audienceId, campaignId, editor } = opened;
    await publish(opened, using(audienceId));
    await opened.change(tablet);
    const { revision, document } = await editor.api.campaigns.get({ campaignId });
    await editor.api.campaigns.saveDraft({ campaignId, revision, document: withDelay(9)(document) });
    expect((await opened.read())?.uses).toMatchObject([{ isStale: true, hasOtherChanges: true }]);
  });

  it('is not published when the audience is gone', async () => {
    const opened = await openAudience();
    await opened.editor.api.audiences.remove({ audienceId: opened.audienceId });
    const { details, code } = await refusal(publish(opened, using(opened.audienceId)));
    expect(code).toBe('invalid');
    expect((details as PublishProblems).problems).toMatchObject([
      { code: 'audience-missing', values: { count: 1 } },
    ]);
  });

  it('closes when the conditions of its release cannot be read', async () => {
    const opened = await openAudience();
    await publish(opened, using(opened.audienceId));
    await opened.db.release.updateMany({ data: { audiences: '{"x":{"kind":"weather"}}' } });
    expect(await running(opened)).toEqual({
      kind: 'all',
      of: [{ kind: 'audience', id: opened.audienceId }],
    });
  });

  it('keeps what sticks apart from its copies, and asks the simulator about it', async () => {
    const opened = await openAudience();
    await publish(opened, (document) => ({
      ...document,
      targeting: { kind: 'sticky', id: 's', days: 30, of: phone },
    }));
    const id = `${opened.campaignId}.s`;
    expect(await running(opened)).toMatchObject({ kind: 'sticky', id });
    const asked = await opened.editor.api.campaigns.askedFacts({ siteId: opened.site.id });
    expect(asked.sticky).toEqual([{ kind: 'sticky', id, days: 30, of: phone }]);
    const simulate = async (held: boolean) => {
      const { campaigns } = await opened.editor.api.campaigns.simulate({
        siteId: opened.site.id,
        answers: { device: 'desktop', [`sticky ${id}`]: held },
        consent: { statistics: true, personalisation: true, marketing: true },
        time: 0,
      });
      const [campaign] = campaigns;
      return campaign?.state === 'live' ? campaign.targeting.truth : undefined;
    };
    expect([await simulate(true), await simulate(false)]).toEqual([1, 0]);
  });
});
