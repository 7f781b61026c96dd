import { describe, expect, it } from 'vitest';
import { ENROLMENT_GOALS, type ArmFigures } from '../ingest/event-store';
import { publish, type OpenCampaign } from '../campaigns/campaign.fixtures';
import { design, openTwoVariants, start } from './experiment.fixtures';
import { reweighBandits } from './reweigh-bandits';
import { shipWinners } from './ship-winners';

const DAY = 86_400_000;

function figures(arm: string, exposed: number, submitted: number): ArmFigures {
  const none = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, 0])) as ArmFigures['reached'];
  return {
    arm,
    exposed,
    reached: { ...none, shown: exposed, submitted },
    orders: 0,
    verifiedOrders: 0,
    revenue: [],
  };
}

/** Everybody came in the first hour. */
async function tell({ store, db, clock }: OpenCampaign, [a, b]: [number, number], visitors = 1000) {
  const [phase] = await db.phase.findMany({ orderBy: { number: 'desc' }, take: 1 });
  const [first, second] = (JSON.parse(phase?.arms ?? '{}') as { arms: { id: string }[] }).arms;
  store.arms = [figures(first?.id ?? '', visitors, a), figures(second?.id ?? '', visitors, b)];
  const start = phase?.startedAt.getTime() ?? clock.now;
  store.hours = [{ hour: start - (start % 3_600_000), arms: store.arms }];
}

const sharesOf = async ({ db, campaignId }: OpenCampaign) =>
  (await db.release.findMany({ where: { campaignId }, orderBy: { number: 'asc' } })).map(({ shares }) =>
    shares === null ? null : Object.values(JSON.parse(shares) as Record<string, number>),
  );

describe('a bandit', () => {
  const openBandit = async () => {
    const opened = await openTwoVariants();
    const designed = await design(opened, {}, { name: '', share: 1 }, 'bandit');
    await start(opened, designed);
    return { ...opened, designed };
  };

  it('changes its chances once a day, within the phase, for the shop and for the intake at once', async () => {
    const opened = await openBandit();
    await tell(opened, [50, 80]);
    opened.clock.now += DAY;
    expect(await reweighBandits(opened.app)).toBe(1);
    expect(await reweighBandits(opened.app)).toBe(0);
    const [before, after] = await sharesOf(opened);
    expect(before).toBeNull();
    expect(after?.[1]).toBeGreaterThan(0.9);
    expect((after?.[0] ?? 0) + (after?.[1] ?? 0)).toBeCloseTo(1, 9);
    expect(after?.[0]).toBeGreaterThanOrEqual(0.02);
    expect(await opened.db.phase.count()).toBe(1);
    const facts = opened.app.directory.find(opened.site.key);
    const shares = (release: number) =>
      facts?.release(opened.campaignId, release)?.arms.map(({ share }) => share);
    expect(shares(1)).toEqual([0.5, 0.5]);
    expect(shares(2)).toEqual(after);
    const view = await opened.editor.api.experiments.get(opened.designed);
    expect(view.changes).toHaveLength(1);
    const [entry] = await opened.db.auditEntry.findMany({ where: { action: 'experiment.reweighed' } });
    expect(entry).toMatchObject({ userId: null, subject: 'Gift or discount' });
    expect(await opened.db.delivery.count()).toBe(0);
  });

  it('waits until each arm had enough, and never touches one that is paused', async () => {
    const opened = await openBandit();
    opened.clock.now += DAY;
    await tell(opened, [39, 80]);
    expect(await reweighBandits(opened.app)).toBe(0);
    await tell(opened, [50, 80]);
    await opened.editor.api.campaigns.pause({ campaignId: opened.campaignId });
    expect(await reweighBandits(opened.app)).toBe(0);
    expect(await sharesOf(opened)).toEqual([null]);
  });

  it('keeps its chances when only names or the coverage are published meanwhile', async () => {
    const opened = await openBandit();
    await tell(opened, [50, 80]);
    opened.clock.now += DAY;
    await reweighBandits(opened.app);
    await publish(opened, (document) => ({ ...document, coverage: 0.5 }));
    const [, changed, published] = await sharesOf(opened);
    expect(published).toEqual(changed);
  });
});

describe('a winner', () => {
  it('is shipped by itself where that was asked for, and only by the rule for winners', async () => {
    for (const [shipsItself, days, shipped] of [
      [false, 21, 0],
      [true, 7, 0],
      [true, 21, 1],
    ] as const) {
      const opened = await openTwoVariants();
      const designed = await design(opened, { shipsItself });
      await start(opened, designed);
      await tell(opened, [500, 800], 10_000);
      opened.clock.now += days * DAY;
      expect(await shipWinners(opened.app)).toBe(shipped);
      const { experiment } = await opened.editor.api.experiments.get(designed);
      expect(experiment.decision).toEqual(
        shipped ? { kind: 'shipped', arm: 'gift', keepsHoldout: true } : null,
      );
    }
  });
});
