import { describe, expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Condition } from '@/core/campaign/condition';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import { openCampaign, publish, refusal, type OpenCampaign } from './campaign.fixtures';

const ALL = { statistics: true, personalisation: true, marketing: true };
const below = (path: string): Condition => ({ kind: 'path', operator: 'starts', values: [path] });

const aimed =
  (targeting: Condition, change: Partial<CampaignDocument> = {}) =>
  (document: CampaignDocument): CampaignDocument => ({ ...document, targeting, ...change });

/** Two campaigns that run, the first of them first in priority. */
async function openTwo(first: Condition, second: Condition, change: Partial<CampaignDocument> = {}) {
  const opened = await openCampaign();
  const { campaignId } = await opened.editor.api.campaigns.duplicate(opened);
  await publish(opened, aimed(first, change));
  await publish({ ...opened, campaignId }, aimed(second));
  return { ...opened, second: campaignId };
}

function ask(
  { app, editor, site }: OpenCampaign,
  {
    answers = {},
    consent = ALL,
  }: { answers?: Record<string, string | number | string[]>; consent?: typeof ALL } = {},
) {
  return editor.api.campaigns.simulate({ siteId: site.id, answers, consent, time: app.now() });
}

/** Name and reason of each campaign, in order. */
const told = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).campaigns.map((campaign) => [
    campaign.name,
    campaign.state === 'live' ? campaign.decision.reason : campaign.state,
  ]);

const BAR: CampaignDocument['format'] = { kind: 'bar', width: 960, edge: 'top', pushes: false };

describe('the simulator', () => {
  it('shows a bar beside a popup, and in its first variant to who may not be recognised', async () => {
    const everybody: Condition = { kind: 'all', of: [] };
    const opened = await openTwo(everybody, everybody, { format: BAR, purpose: 'service' });
    expect((await told(opened)).map(([, reason]) => reason)).toEqual(['arm.drawn', 'arm.drawn']);
    const nothing = { statistics: false, personalisation: false, marketing: false };
    expect((await told(opened, { consent: nothing })).map(([, reason]) => reason)).toEqual([
      'arm.default',
      'consent.statistics',
    ]);
  });

  it('shows the first campaign that fits, and says of each other why not', async () => {
    const opened = await openTwo(below('/mugs'), { kind: 'all', of: [] });
    expect(await told(opened, { answers: { path: '/mugs/blue' } })).toEqual([
      ['Letter', 'arm.drawn'],
      ['Letter (2)', 'exclusion.open'],
    ]);
    expect(await told(opened, { answers: { path: '/' } })).toEqual([
      ['Letter', 'targeting.no-match'],
      ['Letter (2)', 'arm.drawn'],
    ]);
    expect(await told(opened)).toEqual([
      ['Letter', 'targeting.unknown'],
      ['Letter (2)', 'arm.drawn'],
    ]);
  });

  it('names the release and the arm, and explains the targeting', async () => {
    const opened = await openTwo(below('/mugs'), below('/bowls'));
    const { campaigns } = await ask(opened, { answers: { path: '/mugs' } });
    expect(campaigns).toMatchObject([
      {
        id: opened.campaignId,
        release: 1,
        state: 'live',
        decision: { reason: 'arm.drawn', arm: { name: 'A letter a month', shows: true } },
        targeting: { kind: 'leaf', leaf: below('/mugs'), truth: 1 },
      },
      { id: opened.second, decision: { reason: 'targeting.no-match' }, targeting: { truth: 0 } },
    ]);
  });

  it('judges regular expressions, also by a text that would keep a browser busy for ages', async () => {
    const opened = await openTwo(
      { kind: 'path', operator: 'regex', values: ['^/mugs/[a-z]+$'] },
      { kind: 'all', of: [] },
    );
    const reason = async (path: string) => (await told(opened, { answers: { path } }))[0]?.[1];
    expect([await reason('/Mugs/blue'), await reason('/mugs/7')]).toEqual([
      'arm.drawn',
      'targeting.no-match',
    ]);
    const release = await opened.db.release.findFirstOrThrow();
    const document = release.document.replace('^/mugs/[a-z]+$', '^(a+)+$');
    await opened.db.release.updateMany({ where: { campaignId: opened.campaignId }, data: { document } });
    expect(await reason(`${'a'.repeat(2000)}!`)).toBe('targeting.no-match');
  });

  it('minds the consent', async () => {
    const opened = await openTwo(below('/'), below('/'), { purpose: 'marketing' });
    const answers = { path: '/' };
    const consents = [
      { ...ALL, statistics: false },
      { ...ALL, marketing: false },
    ];
    expect((await told(opened, { answers, consent: consents[0] }))[0]?.[1]).toBe('consent.statistics');
    expect((await told(opened, { answers, consent: consents[1] }))[0]?.[1]).toBe('consent.marketing');
  });

  it('lets the next campaign go on where the first one is held out', async () => {
    const opened = await openTwo(below('/'), below('/'));
    // Whoever it is, they are in the holdout.
    const { phaseId } = await opened.db.release.findFirstOrThrow({
      where: { campaignId: opened.campaignId },
    });
    await opened.db.phase.update({
      where: { id: phaseId },
      data: { arms: JSON.stringify([{ id: 'holdout', name: 'holdout', share: 1 }]) },
    });
    const { campaigns } = await ask(opened, { answers: { path: '/' } });
    expect(campaigns).toMatchObject([
      { decision: { reason: 'arm.drawn', arm: { id: 'holdout', shows: false } } },
      { decision: { reason: 'arm.drawn', arm: { shows: true } } },
    ]);
  });

  it('rests a campaign for whom is said to have bought what it offers, and asks that', async () => {
    const opened = await openTwo(below('/'), below('/'), {
      frequency: { ...TACTFUL_FREQUENCY, afterOrder: { days: 30, products: ['Mug-1'] } },
    });
    const { facts } = await opened.editor.api.campaigns.askedFacts({ siteId: opened.site.id });
    expect(facts).toEqual(
      expect.arrayContaining([
        { kind: 'sinceOrder', asked: [] },
        { kind: 'bought', asked: ['id', 'ever'] },
      ]),
    );
    const reason = async (since: number, bought: string[]) =>
      (await told(opened, { answers: { path: '/', sinceOrder: since, 'bought id ever': bought } }))[0]?.[1];
    expect(await reason(24, ['mug-1'])).toBe('frequency.bought');
    expect(await reason(24, ['bowl'])).toBe('arm.drawn');
    expect(await reason(31 * 24, ['mug-1'])).toBe('arm.drawn');
    expect((await told(opened, { answers: { path: '/' } }))[0]?.[1]).toBe('arm.drawn');
  });

  it('says what is paused, and leaves out drafts, deleted campaigns and broken releases', async () => {
    const opened = await openTwo(below('/'), below('/'));
    const { campaigns } = opened.editor.api;
    await campaigns.create({ siteId: opened.site.id, name: 'Draft', starter: 'welcome-email' });
    await campaigns.pause(opened);
    const answers = { path: '/' };
    expect(await told(opened, { answers })).toEqual([
      ['Letter', 'paused'],
      ['Letter (2)', 'arm.drawn'],
    ]);
    await opened.db.release.updateMany({ where: { campaignId: opened.second }, data: { document: '{}' } });
    expect(await told(opened, { answers })).toEqual([['Letter', 'paused']]);
    await campaigns.remove(opened);
    expect(await told(opened, { answers })).toEqual([]);
  });

  it('says that the site is paused, and judges as if it were not', async () => {
    const opened = await openTwo(below('/'), below('/'));
    expect((await ask(opened)).sitePaused).toBe(false);
    await opened.db.site.update({ where: { id: opened.site.id }, data: { paused: true } });
    const simulation = await ask(opened, { answers: { path: '/' } });
    expect(simulation.sitePaused).toBe(true);
    expect(simulation.campaigns[0]).toMatchObject({ state: 'live', decision: { reason: 'arm.drawn' } });
  });

  it('answers the same twice, and changes nothing', async () => {
    const opened = await openTwo(below('/'), below('/'));
    const before = await opened.db.campaign.findMany();
    expect(await ask(opened)).toEqual(await ask(opened));
    expect(await opened.db.campaign.findMany()).toEqual(before);
  });

  it.each<[string, Record<string, string | string[]>]>([
    ['weather', { weather: 'rain' }],
    ['constructor', { constructor: 'x' }],
    ['path /a', { 'path /a': 'x' }],
    ['a text too long', { path: 'x'.repeat(5000) }],
    ['a list too long', { 'seen ever': new Array<string>(51).fill('/') }],
    ['too many answers', Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`cookie ${i}`, 'x']))],
  ])('refuses %s', async (_, answers) => {
    const opened = await openCampaign();
    expect((await refusal(ask(opened, { answers }))).code).toBe('invalid');
  });
});

describe('the facts asked', () => {
  const asked = ({ editor, site }: OpenCampaign) => editor.api.campaigns.askedFacts({ siteId: site.id });

  it('are those of the live campaigns, each once', async () => {
    const phone: Condition = { kind: 'device', values: ['phone'] };
    const opened = await openTwo(below('/mugs'), {
      kind: 'any',
      of: [phone, { kind: 'not', of: below('/') }],
    });
    const facts = [
      { kind: 'path', asked: [] },
      { kind: 'device', asked: [] },
    ];
    expect(await asked(opened)).toEqual({ live: 2, facts, sticky: [] });
    await opened.editor.api.campaigns.pause({ campaignId: opened.second });
    expect(await asked(opened)).toEqual({ live: 1, facts: facts.slice(0, 1), sticky: [] });
  });

  it('are none where nothing runs', async () => {
    expect(await asked(await openCampaign())).toEqual({ live: 0, facts: [], sticky: [] });
  });
});
