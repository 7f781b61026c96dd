import { expect, describe, it } from 'vitest';
import { PUBLIC_URL } from '../../trpc/test-app.fixtures';
import { armFigures } from '../../jobs/fake-event-store.fixtures';
import type { VisitorFigures } from '../../ingest/event-store';
import type { OpenCampaign } from '../../campaigns/campaign.fixtures';
import { design, openTwoVariants, start } from '../experiment.fixtures';
import { createExperimentExport } from './create-experiment-export';
import { readCsv, recomputeVerdict } from './recompute-verdict.fixtures';

const DAY = 86_400_000;

/** Started; then these visitors came. */
async function open(part: Parameters<typeof design>[1] = {}) {
  const opened = await openTwoVariants();
  const designed = await design(opened, part);
  await start(opened, designed);
  const ask = createExperimentExport(opened.app, opened.auth);
  const download = async (
    file: string,
    { user = opened.editor, ...ids } = {} as Partial<typeof designed> & { user?: typeof opened.editor },
  ) => {
    const asked = { siteId: designed.siteId, experimentId: designed.experimentId, file, ...ids };
    const headers = await opened.startSession(user);
    return ask(new Request(`${PUBLIC_URL}/api/sites/x/experiments/x/${file}`, { headers }), asked);
  };
  return { ...opened, designed, download };
}

async function armIds({ db }: OpenCampaign): Promise<[string, string]> {
  const [phase] = await db.phase.findMany({ orderBy: { number: 'desc' }, take: 1 });
  const [a, b] = (JSON.parse(phase?.arms ?? '{}') as { arms: { id: string }[] }).arms;
  return [a?.id ?? '', b?.id ?? ''];
}

function visitor(key: string, part: Partial<VisitorFigures>): VisitorFigures {
  return { key, arm: '', exposedAt: 0, segments: [], goals: {}, isJudged: false, revenue: {}, ...part };
}

/** Figures are these visitors, added up by day. */
function tell({ store }: OpenCampaign, visitors: VisitorFigures[], begin: number) {
  const figuresOf = (own: readonly VisitorFigures[]) =>
    [...new Set(own.map(({ arm }) => arm))].sort().map((arm) => {
      const these = own.filter((one) => one.arm === arm);
      return armFigures({
        arm,
        exposed: these.length,
        reached: { shown: these.length, submitted: these.filter(({ goals }) => goals.submitted).length },
      });
    });
  store.counted = visitors;
  store.arms = figuresOf(visitors);
  const hours = [...new Set(visitors.map(({ exposedAt }) => exposedAt))].sort((a, b) => a - b);
  store.hours = hours.map((hour) => ({
    hour,
    arms: figuresOf(visitors.filter(({ exposedAt }) => exposedAt === hour)),
  }));
  expect(hours[0]).toBeGreaterThanOrEqual(begin);
}

/** As many a day, of whom these do it. */
function traffic(
  [a, b]: [string, string],
  days: number,
  eachDay: number,
  did: [number, number],
  begin: number,
) {
  return Array.from({ length: days }, (_, day) =>
    [a, b].flatMap((arm, which) =>
      Array.from({ length: eachDay }, (_one, index) =>
        visitor(`${arm} ${day} ${index}`, {
          arm,
          exposedAt: begin + day * DAY,
          goals: index < (did[which] ?? 0) ? { shown: 1, submitted: 1 } : { shown: 1 },
        }),
      ),
    ),
  ).flat();
}

describe('the download of an experiment', () => {
  it('has visitors without what they could be known by, as text that no spreadsheet runs', async () => {
    const opened = await open({ segments: ['=1+1', 'givers'], control: '' });
    const [a] = await armIds(opened);
    const { now } = opened.clock;
    opened.store.counted = [
      visitor('0190aaaa-secret', {
        arm: a,
        exposedAt: now + 2 * DAY,
        segments: ['givers', 'undeclared'],
        goals: { submitted: 2 },
        revenue: { EUR: 4200, NOK: 7 },
      }),
      visitor('0190bbbb-secret', { arm: '@b', exposedAt: now - 3 * DAY }),
    ];
    const response = await opened.download('visitors.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="experiment-2026-06-15-visitors.csv"',
    );
    const text = await response.text();
    expect(text).not.toContain('secret');
    expect(text).not.toContain('undeclared');
    const rows = readCsv(text);
    expect(rows.find(({ arm }) => arm === a)).toMatchObject({
      visitor: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      day: '3',
      exposed_on: '2026-06-17',
      submitted: '2',
      revenue: '4200',
      'segment =1+1': '0',
      'segment givers': '1',
    });
    expect(rows.find(({ arm }) => arm === "'@b")).toMatchObject({ day: '0', submitted: '0', revenue: '0' });
    const again = readCsv(await (await opened.download('visitors.csv')).text());
    expect(again.map((row) => row['visitor'])).not.toEqual(rows.map((row) => row['visitor']));
  });

  it('has sums by phase, segment, goal and arm, and what was asked', async () => {
    const opened = await open({ segments: ['givers'] });
    const [a, b] = await armIds(opened);
    opened.store.arms = [
      armFigures({
        arm: a,
        exposed: 10,
        reached: { submitted: 4 },
        revenue: [{ currency: 'EUR', visitors: 2, total: 300, squares: 50_000 }],
      }),
    ];
    const rows = readCsv(await (await opened.download('arms.csv')).text());
    // Two arms, ten goals, everybody and one segment.
    expect(rows).toHaveLength(40);
    const found = (goal: string, arm: string) =>
      rows.find((row) => row['goal'] === goal && row['arm'] === arm && row['segment'] === '');
    expect(found('submitted', a)).toMatchObject({
      phase: '1',
      visitors: '10',
      did: '4',
      sum: '4',
      sum_of_squares: '4',
    });
    expect(found('revenue', a)).toMatchObject({ did: '2', sum: '300', sum_of_squares: '50000' });
    expect(found('submitted', b)).toMatchObject({ visitors: '0', did: '0' });
    const { rows: same, ...head } = (await (await opened.download('arms.json')).json()) as Record<
      string,
      unknown
    >;
    expect(same).toHaveLength(40);
    expect(head).toMatchObject({
      experiment: { kind: 'variants', primary: 'submitted', control: a, endedAt: null },
      method: { alpha: 0.05, k: 100 },
      currency: 'EUR',
      phases: [
        {
          phase: 1,
          arms: [
            { arm: a, share: 0.5 },
            { arm: b, share: 0.5 },
          ],
        },
      ],
    });
    const whole = (await (await opened.download('visitors.json')).json()) as { rows: unknown[] };
    expect(whole.rows).toEqual([]);
  });

  it.each([
    ['B better', [20, 33], 'winner'],
    ['A better', [33, 20], 'control'],
    ['both alike', [25, 26], 'early'],
  ] as const)('is enough to come to the same verdict in another way: %s', async (_name, did, kind) => {
    const opened = await open();
    const arms = await armIds(opened);
    const begin = opened.clock.now - (opened.clock.now % 3_600_000);
    tell(opened, traffic(arms, 16, 200, [...did], begin), begin);
    opened.clock.now += 16.5 * DAY;
    const { analysis } = await opened.editor.api.experiments.get(opened.designed);
    expect(analysis?.verdict.kind).toBe(kind);
    const head = (await (await opened.download('arms.json')).json()) as {
      experiment: { control: string; primary: string };
      method: { alpha: number; k: number };
      phases: { arms: { arm: string; share: number }[] }[];
    };
    const [one, other] = head.phases.at(-1)?.arms ?? [];
    const found = recomputeVerdict(readCsv(await (await opened.download('visitors.csv')).text()), {
      control: head.experiment.control,
      arm: other?.arm ?? '',
      shares: [one?.share ?? 0, other?.share ?? 0],
      goal: head.experiment.primary,
      ...head.method,
      days: 16.5,
    });
    expect(found.kind).toBe(kind === 'early' ? 'open' : kind);
    const comparison = analysis?.metrics[0]?.comparisons[0];
    expect(found.pValue).toBeCloseTo(comparison?.pValue ?? -1, 9);
    expect(found.lift.low).toBeCloseTo(comparison?.lift?.low ?? -2, 8);
    expect(found.lift.high).toBeCloseTo(comparison?.lift?.high ?? -2, 8);
    expect(found.counts).toEqual(
      comparison?.sheet.method === 'conversionSequence' && comparison.sheet.conversions,
    );
  });

  it('is read no faster than it is downloaded, and no further', async () => {
    const opened = await open();
    const [arm] = await armIds(opened);
    let parts = 0;
    // Without an end.
    opened.store.visitors = async () => {
      parts++;
      const own = Array.from({ length: 1000 }, (_, index) => visitor(`${parts} ${index}`, { arm }));
      return { visitors: own, next: String(parts) };
    };
    const reader = (await opened.download('visitors.csv')).body?.getReader();
    for (let chunk = 0; chunk < 10; chunk++) await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(parts).toBeGreaterThanOrEqual(9);
    expect(parts).toBeLessThanOrEqual(12);
    await reader?.cancel();
    const then = parts;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(parts).toBe(then);
  });

  it('calls the arms of a site as those of a campaign are called, and caps nothing there', async () => {
    const opened = await openTwoVariants();
    await opened.db.site.update({ where: { id: opened.site.id }, data: { holdout: 0.2 } });
    const ids = { siteId: opened.site.id };
    const { experimentId } = await opened.editor.api.experiments.create({
      ...ids,
      campaignId: null,
      name: 'Is it worth it?',
      kind: 'site',
    });
    const { experiment } = await opened.editor.api.experiments.get({ ...ids, experimentId });
    const hypothesis = { what: 'Campaigns', whom: 'Everybody', why: 'They help' };
    const { revision } = await opened.editor.api.experiments.change({
      ...ids,
      ...experiment,
      experimentId,
      design: { ...experiment.design, hypothesis },
    });
    opened.store.amounts = Array.from({ length: 200 }, () => 5000);
    await opened.editor.api.experiments.start({ ...ids, experimentId, revision, draftRevision: null });
    opened.store.arms = [
      armFigures({ arm: 'site-holdout', exposed: 10 }),
      armFigures({ arm: 'not-held', exposed: 40 }),
    ];
    opened.store.counted = [visitor('one', { arm: 'not-held' })];
    const ask = createExperimentExport(opened.app, opened.auth);
    const headers = await opened.startSession(opened.editor);
    const download = async (file: string) =>
      readCsv(
        await (await ask(new Request(`${PUBLIC_URL}/x`, { headers }), { ...ids, experimentId, file })).text(),
      );
    const arms = (await download('arms.csv')).filter((row) => row['goal'] === 'ordered');
    expect(arms.map((row) => [row['phase'], row['arm'], row['visitors']])).toEqual([
      ['0', 'holdout', '10'],
      ['0', 'shown', '40'],
    ]);
    expect(await download('visitors.csv')).toMatchObject([{ phase: '0', arm: 'shown', revenue_capped: '' }]);
    const { analysis } = await opened.editor.api.experiments.get({ ...ids, experimentId });
    expect(analysis?.cap).toBeNull();
  });

  it('is recorded, and refused too often, before the start, to strangers and by the wrong address', async () => {
    const opened = await open();
    const { designed, download, db } = opened;
    expect((await download('visitors.csv')).status).toBe(200);
    const [entry] = await db.auditEntry.findMany({ where: { action: 'experiment.exported' } });
    expect(entry).toMatchObject({
      userName: expect.any(String) as string,
      details: '{"file":"visitors.csv"}',
    });
    expect((await download('shoes.csv')).status).toBe(404);
    const draft = await design(opened);
    expect((await download('arms.csv', { experimentId: draft.experimentId })).status).toBe(409);
    const stranger = await opened.addMember(await opened.addWorkspace('Other'), 'owner');
    expect((await download('arms.csv', { user: stranger })).status).toBe(404);
    const { id: otherSite } = await opened.addSite(opened.workspaceId);
    expect((await download('arms.csv', { siteId: otherSite })).status).toBe(404);
    const viewer = await opened.addMember(opened.workspaceId, 'viewer');
    expect((await download('arms.csv', { user: viewer })).status).toBe(200);
    const ask = createExperimentExport(opened.app, opened.auth);
    const anonymous = await ask(new Request(`${PUBLIC_URL}/api/x`), { ...designed, file: 'arms.csv' });
    expect(anonymous.status).toBe(401);
    const headers = await opened.startSession(viewer);
    const answers: Response[] = [];
    for (let time = 0; time < 31; time++)
      answers.push(
        await ask(new Request(`${PUBLIC_URL}/api/x`, { headers }), { ...designed, file: 'arms.csv' }),
      );
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
