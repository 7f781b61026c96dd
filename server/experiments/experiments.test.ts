import { describe, expect, it } from 'vitest';
import { HOLDOUT } from '@/core/assignment';
import { openCampaign, publish, refusal, withDelay, type OpenCampaign } from '../campaigns/campaign.fixtures';
import { readPhaseArms } from '../campaigns/phase-arms';
import { ENROLMENT_GOALS, type ArmFigures } from '../ingest/event-store';
import { design, openTwoVariants, siteOf, start } from './experiment.fixtures';

const phasesOf = async ({ db, campaignId }: OpenCampaign) =>
  (await db.phase.findMany({ where: { campaignId }, orderBy: { number: 'asc' } })).map((phase) => ({
    ...readPhaseArms(phase.arms),
    number: phase.number,
  }));

describe('an experiment', () => {
  it('begins with the goal of its campaign, and says what it lacks until it is whole', async () => {
    const opened = await openCampaign();
    const { experimentId } = await opened.editor.api.experiments.create({
      ...siteOf(opened),
      campaignId: opened.campaignId,
      name: 'Gift or discount',
      kind: 'variants',
    });
    const view = await opened.editor.api.experiments.get({ ...siteOf(opened), experimentId });
    expect(view.experiment).toMatchObject({ state: 'draft', design: { primary: 'submitted' } });
    expect(view.problems.map(({ code }) => code)).toEqual(['no-hypothesis', 'one-variant']);
    const error = await refusal(
      opened.editor.api.experiments.start({ ...siteOf(opened), experimentId, revision: 1, draftRevision: 1 }),
    );
    expect(error).toMatchObject({ code: 'invalid', details: { design: view.problems } });
    expect(await opened.db.release.count()).toBe(0);
  });

  it('publishes its arms in a phase of its own, even where the same arms ran before', async () => {
    const opened = await openTwoVariants();
    await publish(opened);
    const designed = await design(opened);
    await start(opened, designed);
    expect((await phasesOf(opened)).map(({ number, experiment }) => [number, experiment])).toEqual([
      [1, undefined],
      [2, designed.experimentId],
    ]);
    const view = await opened.editor.api.experiments.get(designed);
    expect(view).toMatchObject({
      experiment: { state: 'running' },
      arms: [
        { letter: 'A', share: 0.5 },
        { letter: 'B', share: 0.5 },
      ],
      analysis: { verdict: { kind: 'nobody' } },
    });
    expect(opened.invalidated.at(-1)).toBe(opened.site.key);
  });

  it('goes on in a new phase when its campaign is changed meanwhile', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    await start(opened, designed);
    opened.clock.now += 1000;
    await publish(opened, withDelay(3));
    expect((await phasesOf(opened)).map(({ experiment }) => experiment)).toEqual([
      designed.experimentId,
      designed.experimentId,
    ]);
    expect((await opened.editor.api.experiments.get(designed)).phases).toHaveLength(2);
  });

  it('is fixed once it runs, and runs alone on its campaign', async () => {
    const opened = await openTwoVariants();
    const [first, second] = [await design(opened), await design(opened)];
    await start(opened, first);
    const { experiment } = await opened.editor.api.experiments.get(first);
    const change = opened.editor.api.experiments.change({
      ...first,
      name: 'Other',
      kind: 'variants',
      design: experiment.design,
      layer: experiment.layer,
    });
    expect(await refusal(change)).toMatchObject({ code: 'conflict' });
    expect(await refusal(start(opened, second))).toMatchObject({ code: 'conflict' });
    expect(await opened.db.release.count()).toBe(1);
    expect(await refusal(opened.editor.api.experiments.remove(first))).toMatchObject({ code: 'conflict' });
  });

  it('does not start from what somebody has changed since', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    await publish(opened, withDelay(3));
    const stale = opened.editor.api.experiments.start({ ...designed, draftRevision: 1 });
    expect(await refusal(stale)).toMatchObject({ code: 'conflict' });
    const { revision: draftRevision } = await opened.editor.api.campaigns.get(opened);
    const older = opened.editor.api.experiments.start({ ...designed, revision: 1, draftRevision });
    expect(await refusal(older)).toMatchObject({ code: 'conflict' });
    expect((await opened.editor.api.experiments.get(designed)).experiment.state).toBe('draft');
    expect(await opened.db.release.count()).toBe(1);
  });

  it('shares the visitors of a layer with the others there, and gives its slice back at the end', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened, {}, { name: 'Welcome', share: 0.6 });
    await start(opened, designed);
    const [phase] = await phasesOf(opened);
    expect(phase?.layer).toMatchObject({ from: 0, to: 0.6 });
    const other = await opened.editor.api.campaigns.duplicate({ campaignId: opened.campaignId });
    const second = { ...opened, campaignId: other.campaignId };
    const wide = await design(second, {}, { name: 'Welcome', share: 0.5 });
    const error = await refusal(start(second, wide));
    expect(error.message).toContain('40 %');
    await opened.editor.api.experiments.decide({ ...designed, decision: { kind: 'kept' } });
    await start(second, wide);
    expect((await phasesOf(second))[0]?.layer).toMatchObject({ seed: phase?.layer?.seed, from: 0, to: 0.5 });
    expect((await phasesOf(opened)).at(-1)?.layer).toBeUndefined();
  });
});

describe('the cap of orders', () => {
  // 1 to 200: 99 % lie below 198.01.
  const AMOUNTS = Array.from({ length: 200 }, (_, index) => (200 - index) * 100);

  it('is fixed at the start from what came before, and stays in every phase', async () => {
    const opened = await openTwoVariants();
    opened.store.amounts = AMOUNTS;
    const designed = await design(opened, { secondary: ['revenue'], guardrails: [] });
    await start(opened, designed);
    opened.store.amounts = AMOUNTS.map((amount) => amount * 10);
    opened.clock.now += 1000;
    await publish(opened, withDelay(3));
    const cap = { currency: 'EUR', amount: 19_801 };
    expect((await phasesOf(opened)).map(({ orderCap }) => orderCap)).toEqual([cap, cap]);
    expect((await opened.editor.api.experiments.get(designed)).analysis?.cap).toBe(19_801);
    const facts = opened.app.directory.find(opened.site.key)?.release(opened.campaignId, 2);
    expect(facts).toMatchObject({ halves: true, orderCap: cap });
  });

  it('is none where nobody compares revenue, too few ordered, or most is given away', async () => {
    const given = AMOUNTS.map(() => 0);
    for (const [amounts, secondary] of [
      [AMOUNTS, []],
      [AMOUNTS.slice(0, 99), ['revenue']],
      [given, ['revenue']],
    ] as const) {
      const opened = await openTwoVariants();
      opened.store.amounts = [...amounts];
      const designed = await design(opened, { secondary: [...secondary], guardrails: [] });
      await start(opened, designed);
      expect((await phasesOf(opened))[0]?.orderCap).toBeUndefined();
      expect((await opened.editor.api.experiments.get(designed)).analysis?.cap).toBeNull();
    }
  });
});

describe('the end of an experiment', () => {
  it('ships the variant alone, in a new release and in the draft, and keeps what was not published', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    await start(opened, designed);
    const { revision, document } = await opened.editor.api.campaigns.get(opened);
    const unpublished = { ...document, frequency: { ...document.frequency, everyHours: 7 } };
    await opened.editor.api.campaigns.saveDraft({ ...opened, revision, document: unpublished });
    opened.clock.now += 1000;
    await opened.editor.api.experiments.decide({
      ...designed,
      decision: { kind: 'shipped', arm: 'gift', keepsHoldout: true },
    });
    const campaign = await opened.editor.api.campaigns.get(opened);
    const released = campaign.published?.document;
    expect(released?.variants.map(({ id, weight }) => [id, weight])).toEqual([['gift', 1]]);
    expect(released?.frequency.everyHours).toBe(document.frequency.everyHours);
    expect(campaign.document.variants.map(({ id }) => id)).toEqual(['gift']);
    expect(campaign.document.frequency.everyHours).toBe(7);
    const view = await opened.editor.api.experiments.get(designed);
    expect(view.experiment).toMatchObject({ state: 'ended', decision: { kind: 'shipped', arm: 'gift' } });
    expect(view.arms).toHaveLength(2);
    expect((await phasesOf(opened)).at(-1)?.experiment).toBeUndefined();
  });

  it('keeps the holdout or lets it go, as was asked', async () => {
    for (const keepsHoldout of [true, false]) {
      const opened = await openTwoVariants();
      await publish(opened, (document) => ({ ...document, holdout: 0.2 }));
      const designed = await design(opened);
      await start(opened, designed);
      await opened.editor.api.experiments.decide({
        ...designed,
        decision: { kind: 'shipped', arm: 'gift', keepsHoldout },
      });
      const arms = (await phasesOf(opened)).at(-1)?.arms.map(({ id }) => id);
      expect(arms).toEqual(keepsHoldout ? [HOLDOUT, 'gift'] : ['gift']);
    }
  });

  it('ships nothing that no visitor of it was shown', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    await start(opened, designed);
    const { revision, document } = await opened.editor.api.campaigns.get(opened);
    const [first] = document.variants;
    await opened.editor.api.campaigns.saveDraft({
      ...opened,
      revision,
      document: { ...document, variants: [...document.variants, { ...first, id: 'later', name: 'Later' }] },
    });
    const decide = (decision: Parameters<typeof opened.editor.api.experiments.decide>[0]['decision']) =>
      opened.editor.api.experiments.decide({ ...designed, decision });
    const shipped = await refusal(decide({ kind: 'shipped', arm: 'later', keepsHoldout: false }));
    expect(shipped.code).toBe('invalid');
    const messages = [{ segment: 'givers', arm: 'later' }];
    expect((await refusal(decide({ kind: 'personalised', messages }))).code).toBe('invalid');
    expect((await opened.editor.api.experiments.get(designed)).experiment.state).toBe('running');
  });

  it('gives each segment its variant, or pauses the campaign', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    await start(opened, designed);
    const messages = [{ segment: 'givers', arm: 'gift' }];
    await opened.editor.api.experiments.decide({ ...designed, decision: { kind: 'personalised', messages } });
    const { published } = await opened.editor.api.campaigns.get(opened);
    expect(published?.document.messages).toEqual([{ segment: 'givers', variant: 'gift' }]);

    const other = await openTwoVariants();
    const second = await design(other);
    await start(other, second);
    await other.editor.api.experiments.decide({ ...second, decision: { kind: 'paused' } });
    expect((await other.editor.api.campaigns.get(other)).life.paused).toBe(true);
  });

  it('does not wake a campaign that somebody paused', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    await start(opened, designed);
    await opened.editor.api.campaigns.pause({ campaignId: opened.campaignId });
    await opened.editor.api.experiments.decide({ ...designed, decision: { kind: 'kept' } });
    expect((await opened.editor.api.campaigns.get(opened)).life.paused).toBe(true);
  });

  it('comes once: what is decided stays decided', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    await start(opened, designed);
    const first = await opened.editor.api.experiments.decide({ ...designed, decision: { kind: 'kept' } });
    opened.clock.now += 1000;
    const again = await opened.editor.api.experiments.decide({
      ...designed,
      decision: { kind: 'shipped', arm: 'gift', keepsHoldout: false },
    });
    expect(again).toEqual(first);
    expect((await opened.editor.api.campaigns.get(opened)).document.variants).toHaveLength(2);
    const refused = opened.editor.api.experiments.decide({
      ...(await design(opened)),
      decision: { kind: 'kept' },
    });
    expect(await refusal(refused)).toMatchObject({ code: 'conflict' });
  });
});

describe('what came of experiments', () => {
  it('is listed with what was thought, decided and said', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    const { experiments } = opened.editor.api;
    await start(opened, designed);
    expect(await experiments.cards(siteOf(opened))).toEqual([]);
    opened.clock.now += 1000;
    await experiments.decide({ ...designed, decision: { kind: 'kept' } });
    await experiments.learned({ ...designed, learned: 'Gifts work' });
    const [card] = await experiments.cards(siteOf(opened));
    expect(card).toMatchObject({
      id: designed.experimentId,
      campaign: { id: opened.campaignId },
      hypothesis: { whom: 'Newcomers' },
      decision: { kind: 'kept' },
      learned: 'Gifts work',
      found: { visitors: 0, verdict: { kind: 'nobody' } },
    });
    expect(card?.found?.arms.map(({ id, letter }) => [id, letter])).toEqual([
      ['a', 'A'],
      ['gift', 'B'],
    ]);
  });

  it('shows the arms of the release that ran, also after another was published', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened);
    const { experiments } = opened.editor.api;
    expect(await experiments.shown(designed)).toEqual({ document: null });
    await start(opened, designed);
    await experiments.decide({
      ...designed,
      decision: { kind: 'shipped', arm: 'gift', keepsHoldout: false },
    });
    const { document } = await experiments.shown(designed);
    expect(document?.variants.map(({ id }) => id)).toEqual(['a', 'gift']);
  });
});

describe('an experiment that could not be told', () => {
  it('is extended by more visitors while it runs, and by no fewer', async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened, {
      plan: { baseline: 0.05, effect: 0.1, power: 0.8, visitorsPerDay: 100, visitors: 20_000 },
    });
    const { experiments } = opened.editor.api;
    const extend = (visitors: number) => experiments.extend({ ...designed, visitors });
    expect((await refusal(extend(40_000))).code).toBe('conflict');
    await start(opened, designed);
    expect((await refusal(extend(20_000))).message).toContain('20000');
    await extend(40_000);
    expect((await experiments.get(designed)).experiment.design.plan.visitors).toBe(40_000);
    await experiments.decide({ ...designed, decision: { kind: 'kept' } });
    expect((await refusal(extend(80_000))).code).toBe('conflict');
  });
});

describe('an experiment of a whole site', () => {
  const HOUR = 3_600_000;

  it('counts visitors from its start on, and keeps who is held out as they are while it runs', async () => {
    const opened = await openTwoVariants();
    const owner = await opened.addMember(opened.workspaceId, 'owner');
    const site = await owner.api.sites.get(siteOf(opened));
    const hold = (holdout: number) => owner.api.sites.update({ ...site, ...siteOf(opened), holdout });
    await hold(0.2);
    const { experiments } = opened.editor.api;
    const { experimentId } = await experiments.create({
      ...siteOf(opened),
      campaignId: null,
      name: 'All of them',
      kind: 'site',
    });
    const ids = { ...siteOf(opened), experimentId };
    const { experiment } = await experiments.get(ids);
    const { revision } = await experiments.change({
      ...ids,
      revision: experiment.revision,
      name: 'All of them',
      kind: 'site',
      layer: { name: '', share: 1 },
      design: { ...experiment.design, hypothesis: { what: 'All', whom: 'Everybody', why: 'Worth it?' } },
    });
    await experiments.start({ ...ids, revision, draftRevision: null });
    const begin = opened.clock.now - (opened.clock.now % HOUR);
    const none = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, 0])) as ArmFigures['reached'];
    const met = (exposed: number): ArmFigures[] =>
      ['site-holdout', 'not-held'].map((arm) => ({
        arm,
        exposed,
        reached: none,
        orders: 0,
        verifiedOrders: 0,
        revenue: [],
      }));
    opened.store.hours = [
      { hour: begin - 5 * HOUR, arms: met(900) },
      { hour: begin, arms: met(100) },
    ];
    opened.store.arms = met(1000);
    opened.clock.now += 2 * HOUR;
    const { analysis } = await experiments.get(ids);
    expect(analysis?.metrics[0]?.arms.map(({ visitors }) => visitors)).toEqual([100, 100]);
    expect(analysis?.health.find(({ kind }) => kind === 'clocks')).toMatchObject({ count: 0 });
    expect((await refusal(hold(0.3))).code).toBe('conflict');
    await experiments.decide({ ...ids, decision: { kind: 'kept' } });
    await hold(0.3);
  });
});
