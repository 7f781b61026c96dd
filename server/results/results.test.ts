import { describe, expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import { armFigures } from '../jobs/fake-event-store.fixtures';
import { createTestApp } from '../trpc/test-app.fixtures';
import type { TrendPoint } from '../ingest/event-store';
import { makeTrend } from './make-trend';

const HOUR = 3_600_000;

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const { campaignId } = await owner.api.campaigns.create({
    siteId: site.id,
    name: 'Letter',
    starter: 'welcome-email',
  });
  const publish = async (change: (document: CampaignDocument) => CampaignDocument) => {
    const { revision, document } = await owner.api.campaigns.get({ campaignId });
    const saved = await owner.api.campaigns.saveDraft({ campaignId, revision, document: change(document) });
    await owner.api.campaigns.publish({ campaignId, revision: saved.revision });
  };
  return { ...test, site, owner, campaignId, publish };
}

describe('the results of a campaign', () => {
  it('are empty before it is published', async () => {
    const { owner, campaignId } = await open();
    expect(await owner.api.results.campaign({ campaignId })).toMatchObject({
      phases: [],
      arms: [],
      totals: { exposed: 0 },
      trend: { points: [] },
    });
  });

  it('list the arms by letter with the holdout last, and zeros for those nobody has met yet', async () => {
    const { owner, campaignId, publish, store, clock } = await open();
    await publish((document) => {
      const [first] = document.variants;
      if (!first) throw new Error('The starter has no variant.');
      const second = { ...first, id: 'bold', name: 'Bold', weight: 0.5 };
      return { ...document, holdout: 0.2, variants: [{ ...first, name: 'Calm', weight: 0.5 }, second] };
    });
    const [calm] = (await owner.api.campaigns.get({ campaignId })).document.variants;
    store.arms = [
      armFigures({
        arm: calm?.id ?? '',
        exposed: 40,
        reached: {
          shown: 38,
          clicked: 9,
          submitted: 5,
          completed: 4,
          reached: 6,
          closed: 20,
          ordered: 3,
          reordered: 2,
          direct: 2,
          assisted: 1,
        },
        orders: 4,
        verifiedOrders: 1,
        revenue: [
          { currency: 'EUR', visitors: 3, total: 9900, squares: 4e7 },
          { currency: 'XTS', visitors: 1, total: 7, squares: 49 },
        ],
      }),
      armFigures({
        arm: 'holdout',
        exposed: 10,
        reached: { reached: 2, ordered: 1 },
        orders: 1,
        verifiedOrders: 1,
        revenue: [{ currency: 'EUR', visitors: 1, total: 4000, squares: 16e6 }],
      }),
    ];
    const results = await owner.api.results.campaign({ campaignId });
    expect(
      results.arms.map(({ letter, name, exposed, submitted }) => [letter, name, exposed, submitted]),
    ).toEqual([
      ['A', 'Calm', 40, 5],
      ['B', 'Bold', 0, 0],
      ['–', 'holdout', 10, 0],
    ]);
    // What is reached in the shop is counted in the holdout too, and told beside the others.
    expect(results.arms.map(({ reached, ordered, revenue }) => [reached, ordered, revenue])).toEqual([
      [6, 3, 9900],
      [0, 0, 0],
      [2, 1, 4000],
    ]);
    expect(results.totals).toEqual({
      exposed: 50,
      offered: 40,
      shown: 38,
      clicked: 9,
      submitted: 5,
      completed: 4,
      reached: 6,
      closed: 20,
      ordered: 3,
      reordered: 2,
      revenue: 9900,
    });
    expect(results.by.device).toEqual([
      {
        value: 'phone',
        exposed: 50,
        offered: 40,
        shown: 38,
        clicked: 9,
        submitted: 5,
        completed: 4,
        reached: 6,
        ordered: 3,
        reordered: 2,
        revenue: 9900,
      },
    ]);
    expect(results.arms.map(({ sales }) => [sales.exposed, sales.ordered, sales.revenue])).toEqual([
      [40, 3, 9900],
      [0, 0, 0],
      [10, 1, 4000],
    ]);
    expect(results.sales).toMatchObject({
      ordered: 4,
      direct: 2,
      assisted: 1,
      orders: 5,
      verifiedOrders: 2,
      payers: 4,
      elsewhere: [{ currency: 'XTS', total: 7 }],
    });
    expect(results.hours).toMatchObject([{ hour: 9, exposed: 50 }]);
    expect(results.asOf).toBe(clock.now);
  });

  it('cover every phase, with the releases that ran in it', async () => {
    const { owner, campaignId, publish, store, clock } = await open();
    const started = clock.now;
    await publish((document) => document);
    await publish((document) => ({
      ...document,
      variants: document.variants.map((v) => ({ ...v, name: 'New name' })),
    }));
    clock.now += HOUR;
    await publish((document) => ({ ...document, purpose: 'service' }));
    const { phases, arms } = await owner.api.results.campaign({ campaignId });
    expect(phases).toMatchObject([
      { number: 1, startedAt: started, endedAt: clock.now, releases: [1, 2] },
      { number: 2, startedAt: clock.now, endedAt: null, releases: [3] },
    ]);
    expect(store.askedFor).toEqual(phases.map(({ id }) => id));
    expect(arms.map(({ name }) => name)).toEqual(['New name']);
  });

  it('keep the letter and the name of a variant that a later release left out', async () => {
    const { owner, campaignId, publish, store } = await open();
    await publish((document) => {
      const [first] = document.variants;
      return first ? { ...document, variants: [first, { ...first, id: 'gone', name: 'Gone' }] } : document;
    });
    await publish((document) => ({ ...document, variants: document.variants.slice(0, 1) }));
    store.arms = [armFigures({ arm: 'gone', exposed: 3 })];
    const { arms } = await owner.api.results.campaign({ campaignId });
    expect(arms.map(({ letter, name, exposed }) => [letter, name, exposed])).toContainEqual(['B', 'Gone', 3]);
  });

  it('keep every letter when variants are taken away, added and put in another order', async () => {
    const { owner, campaignId, publish } = await open();
    const withVariants = (ids: string[]) =>
      publish((document) => {
        const [first] = document.variants;
        return first
          ? { ...document, variants: ids.map((id) => ({ ...first, id, name: `${id}!` })) }
          : document;
      });
    await withVariants(['x', 'y', 'z']);
    await withVariants(['z', 'w', 'x']);
    const { arms } = await owner.api.results.campaign({ campaignId });
    expect(arms.map(({ letter, id }) => `${letter}=${id}`)).toEqual(['A=x', 'B=y', 'C=z', 'D=w']);
  });

  it('are of a period that was asked for, beside the one before, with what was done meanwhile', async () => {
    const { owner, campaignId, publish, store, clock, site, app } = await open();
    const DAY = 24 * HOUR;
    const started = clock.now;
    await publish((document) => document);
    clock.now += 20 * DAY;
    await publish((document) => ({ ...document, purpose: 'service' }));
    clock.now += 1;
    await owner.api.campaigns.pause({ campaignId });
    clock.now += 1;
    await owner.api.campaigns.resume({ campaignId });
    clock.now += 1;
    const other = await owner.api.campaigns.create({
      siteId: site.id,
      name: 'Letter',
      starter: 'welcome-email',
    });
    const { revision } = await owner.api.campaigns.get(other);
    await owner.api.campaigns.publish({ ...other, revision });
    await owner.api.campaigns.pause(other);
    const settings = await app.db.site.findUniqueOrThrow({ where: { id: site.id } });
    await owner.api.sites.update({
      ...settings,
      siteId: site.id,
      domains: ['shop.example.com'],
      attentionHours: 48,
      holdout: 0.1,
      consentSource: 'call',
      shopSystem: 'auto',
    });
    clock.now += 2 * DAY;
    const thisHour = clock.now - (clock.now % HOUR);
    store.arms = [armFigures({ arm: 'a', exposed: 999 })];
    store.hours = [at(started, 7), at(thisHour - 8 * DAY, 5), at(thisHour - DAY, 3), at(thisHour, 2)];

    const week = await owner.api.results.campaign({ campaignId, period: '7', compare: true });
    expect(week).toMatchObject({
      period: { kind: 'days', days: 7 },
      totals: { exposed: 5 },
      sales: { exposed: 5 },
      before: { totals: { exposed: 5 } },
      trend: { unit: 'day' },
    });
    expect(week.trend.points.map(({ exposed }) => exposed)).toEqual([0, 0, 0, 0, 0, 3, 2]);
    expect(week.before?.trend).toHaveLength(7);
    // What has hours follows the days; the rest, steps among it, is of all time and says so.
    expect(week.ofAllTime).toContain('page');
    expect(week.ofAllTime).not.toContain('device');
    const { from = 0, to = 0 } = week.span ?? {};
    const days = store.askedWithin.get('device');
    expect(days?.from).toBe(from);
    // Today with all that it may still bring.
    expect(days?.to).toBeGreaterThan(to);
    expect(days?.dates).toEqual([days?.dates[0], Number(days?.dates[0]) + 7]);
    expect(store.askedWithin.has('page')).toBe(false);
    const [phaseMark, ...others] = week.marks;
    expect(phaseMark).toEqual({ at: started + 20 * DAY, kind: 'phase', phase: 2, release: 2 });
    expect(others.map(({ kind }) => kind)).toEqual(['paused', 'resumed', 'attention', 'holdout']);

    const phase = await owner.api.results.campaign({ campaignId, period: 'phase-2', compare: true });
    expect(phase).toMatchObject({
      totals: { exposed: 999 },
      ofAllTime: [],
      before: { span: { from: started } },
    });
    const nonsense = await owner.api.results.campaign({ campaignId, period: 'phase-7', compare: true });
    expect(nonsense).toMatchObject({ period: { kind: 'all' }, totals: { exposed: 999 }, before: null });
    expect(nonsense.marks[0]).toEqual({ at: started, kind: 'phase', phase: 1, release: 1 });
  });

  it('show in the list as totals and as the last fourteen days of the site', async () => {
    const { owner, campaignId, publish, store, clock, site } = await open();
    await publish((document) => document);
    // Noon UTC is 14:00 in Oslo; its day began at 22:00 UTC the evening before.
    store.hours = [at(clock.now - 15 * HOUR, 4, 3), at(clock.now - 14 * HOUR, 5), at(clock.now, 3)];
    const [item] = await owner.api.campaigns.list({ siteId: site.id });
    expect(item).toMatchObject({ id: campaignId, figures: { exposed: 12, shown: 11 } });
    expect(item?.spark).toEqual([...Array<number>(12).fill(0), 4, 8]);
  });
});

/** An hour in which the one arm was reached by so many, all of whom saw it. */
function at(hour: number, exposed: number, shown = exposed): TrendPoint {
  return { hour, arms: [armFigures({ arm: 'a', exposed, reached: { shown } })] };
}

describe('the trend', () => {
  const inZone = (timeZone: string) => ({ timeZone, currency: 'EUR' });
  const start = Date.UTC(2026, 2, 27, 10, 20);

  it('goes by the hour for two days, without gaps', () => {
    const trend = makeTrend(
      [at(Date.UTC(2026, 2, 27, 12), 7)],
      start,
      start + 3 * HOUR,
      inZone('Europe/Oslo'),
    );
    expect(trend.unit).toBe('hour');
    expect(trend.points.map(({ start, exposed }) => [new Date(start).getUTCHours(), exposed])).toEqual([
      [10, 0],
      [11, 0],
      [12, 7],
      [13, 0],
    ]);
  });

  it('goes by the day of the site after that, also over a change of the clocks', () => {
    const hours = [
      at(start - (start % HOUR), 1),
      at(Date.UTC(2026, 2, 28, 22), 2),
      at(Date.UTC(2026, 2, 28, 23), 4),
    ];
    const trend = makeTrend(hours, start, Date.UTC(2026, 2, 30, 12), inZone('Europe/Oslo'));
    expect(trend.unit).toBe('day');
    expect(trend.points.map(({ start, exposed }) => [new Date(start).toISOString(), exposed])).toEqual([
      ['2026-03-26T23:00:00.000Z', 1],
      ['2026-03-27T23:00:00.000Z', 2],
      ['2026-03-28T23:00:00.000Z', 4],
      ['2026-03-29T22:00:00.000Z', 0],
    ]);
  });

  it('loses no visitor, whatever the zone', () => {
    const hours = Array.from({ length: 400 }, (_, i) => at(start - (start % HOUR) + i * HOUR, 1));
    for (const zone of ['Europe/Oslo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Santiago']) {
      const { points } = makeTrend(hours, start, start + 400 * HOUR, inZone(zone));
      expect(points.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(400);
    }
  });
});
