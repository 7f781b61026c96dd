import { expect, it } from 'vitest';
import { ENROLMENT_GOALS, type ArmFigures } from '../ingest/event-store';
import { publish } from '../campaigns/campaign.fixtures';
import { design, openTwoVariants } from './experiment.fixtures';

const DAY = 86_400_000;

function figures(arm: string, exposed: number, part: Partial<ArmFigures['reached']>): ArmFigures {
  const none = Object.fromEntries(ENROLMENT_GOALS.map((goal) => [goal, 0])) as ArmFigures['reached'];
  return {
    arm,
    exposed,
    reached: { ...none, ...part },
    orders: 0,
    verifiedOrders: 0,
    revenue: [{ currency: 'EUR', visitors: 10, total: 50_000, squares: 300_000_000 }],
  };
}

it('plans from the campaign’s own visitors of the last four weeks, those who are shown nothing apart', async () => {
  const opened = await openTwoVariants();
  const { experimentId, siteId } = await design(opened);
  await publish(opened, (document) => ({ ...document, coverage: 0.5, holdout: 0.1 }));
  const { traffic } = opened.editor.api.experiments;
  opened.clock.now += 10 * DAY;
  const at = opened.clock.now - 10 * DAY;
  opened.store.hours = [
    {
      hour: at - (at % 3_600_000),
      arms: [
        figures('holdout', 100, { ordered: 2 }),
        figures('a', 450, { submitted: 45, ordered: 18 }),
        figures('gift', 450, { submitted: 54, ordered: 18 }),
      ],
    },
  ];
  const found = await traffic({ siteId, experimentId });
  expect(found.source).toBe('campaign');
  expect(found.visitors).toBe(1000);
  expect(found.shown.submitted).toEqual({ mean: 0.11, deviation: null });
  expect(found.held.ordered?.mean).toBeCloseTo(0.02, 9);
  expect(found.shown.revenue?.mean).toBeCloseTo(100_000 / 900, 9);
  expect(found.shown.revenue?.deviation).toBeGreaterThan(0);
  // Half of the visitors take part, so twice as many would.
  expect(found.visitorsPerDay).toBeGreaterThan(180);
  expect(found.visitorsPerDay).toBeLessThan(230);
});

it('takes phases that follow each other for one stretch of time', async () => {
  const opened = await openTwoVariants();
  const designed = await design(opened);
  await publish(opened);
  opened.clock.now += 5 * DAY;
  await publish(opened, (document) => ({
    ...document,
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 9 }] },
  }));
  opened.clock.now += 5 * DAY;
  // Each of the two phases tells the same five hundred visitors, ten days ago.
  const at = opened.clock.now - 10 * DAY;
  opened.store.hours = [{ hour: at - (at % 3_600_000), arms: [figures('a', 500, { submitted: 50 })] }];
  const { visitorsPerDay, visitors } = await opened.editor.api.experiments.traffic(designed);
  expect(visitors).toBe(1000);
  expect(visitorsPerDay).toBeGreaterThan(95);
  expect(visitorsPerDay).toBeLessThan(105);
});

it('knows nothing where nobody came', async () => {
  const opened = await openTwoVariants();
  const designed = await design(opened);
  const found = await opened.editor.api.experiments.traffic(designed);
  expect(found).toMatchObject({ source: null, visitorsPerDay: null, shown: {}, held: {} });
});
