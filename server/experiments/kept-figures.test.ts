// What an experiment says, from events that a store counted: figures that only phases of experiments have.
import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { heldOutGain } from '@/core/statistics';
import { accepted, campaignEvent, orderPlaced } from '../ingest/event.fixtures';
import type { EventStore, VisitorFigures } from '../ingest/event-store';
import { openSqliteEventStore } from '../ingest/sqlite/sqlite-event-store';
import { bundleEntries, temporaryFolder, WORKER_ENTRIES } from '../ingest/sqlite/store.fixtures';
import { createExperimentExport } from './export/create-experiment-export';
import { readCsv } from './export/recompute-verdict.fixtures';
import { design, openTwoVariants, start } from './experiment.fixtures';

let workers: Awaited<ReturnType<typeof bundleEntries>>;
beforeAll(async () => {
  workers = await bundleEntries(WORKER_ENTRIES);
});
afterAll(() => workers.remove());

async function openStore(): Promise<EventStore> {
  const { folder, remove } = await temporaryFolder();
  const store = await openSqliteEventStore({
    file: path.join(folder, 'events.db'),
    workerDirectory: workers.directory,
  });
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  return store;
}

it('finds what a message for each segment is worth, and cuts orders to the cap, in the answer and in the files', async () => {
  const opened = await openTwoVariants();
  const { app, clock, site, campaignId, editor, auth } = opened;
  opened.store.amounts = Array.from({ length: 100 }, () => 5000);
  const designed = await design(
    opened,
    { segments: ['givers', 'keepers'], secondary: ['revenue'], guardrails: [] },
    { name: '', share: 1 },
    'segments',
  );
  await start(opened, designed);
  const store = await openStore();
  Object.assign(app, { store });
  const facts = app.directory.find(site.key)?.release(campaignId, 1);
  if (!facts) throw new Error('The release is not known.');
  const { phase, halves, orderCap, arms } = facts;
  const at = clock.now;
  // Givers like the second, keepers the first: 10 % against 40 %.
  const events = Array.from({ length: 1600 }, (_, n) => {
    const [arm, segment] = [arms[n % 2]?.id ?? '', n % 4 < 2 ? 'givers' : 'keepers'];
    const likes = (n % 2 === 1) === (segment === 'givers');
    const told = (event: Parameters<typeof accepted>[0]) =>
      accepted(event, { site: site.id, phase, ...(halves && { halves }), ...(orderCap && { orderCap }) });
    const of = { visitor: n, arm, at };
    return [
      told(campaignEvent('campaign.exposed', { ...of, id: 4 * n, segments: [segment] })),
      ...(Math.floor(n / 4) % 10 < (likes ? 4 : 1)
        ? [told(campaignEvent('form.submitted', { ...of, id: 4 * n + 1 }))]
        : []),
      ...(n % 20 < 2
        ? [
            accepted(orderPlaced({ id: 4 * n + 2, visitor: n, at, order: `N-${n}`, amount: 90_000 }), {
              site: site.id,
            }),
          ]
        : []),
    ];
  }).flat();
  for (let from = 0; from < events.length; from += 500) await store.append(events.slice(from, from + 500));
  clock.now += 1000;

  const { analysis } = await editor.api.experiments.get(designed);
  const { visitors } = await store.visitors(site.id, phase, null, 10_000);
  const rate = (own: readonly VisitorFigures[]) => ({
    visitors: own.length,
    conversions: own.filter(({ goals }) => goals.submitted).length,
  });
  const groups = ['givers', 'keepers'].map((segment) => {
    const side = (isJudged: boolean) =>
      arms.map(({ id }) =>
        rate(
          visitors.filter(
            (one) => one.arm === id && one.segments.includes(segment) && one.isJudged === isJudged,
          ),
        ),
      );
    return { chosenOn: side(false), judgedOn: side(true) };
  });
  const gain = heldOutGain(groups, { alpha: 0.05, wanted: 'more' });
  expect(gain?.low).toBeGreaterThan(0);
  expect(analysis?.segments?.gain).toEqual({ estimate: gain?.estimate, low: gain?.low, high: gain?.high });

  expect(analysis?.cap).toBe(5000);
  const [, money] = analysis?.metrics ?? [];
  const [first] = arms;
  const buyers = visitors.filter((one) => one.arm === first?.id && one.goals.ordered).length;
  expect(money?.arms.find(({ id }) => id === first?.id)?.sum).toBe(buyers * 5000);
  expect(analysis?.splits?.map(({ dimension, rows }) => [dimension, rows.map(({ value }) => value)])).toEqual(
    [
      ['device', ['desktop']],
      ['source', ['newsletter']],
      ['visitor', ['new']],
    ],
  );

  const ask = createExperimentExport(app, auth);
  const headers = await opened.startSession(editor);
  const download = async (file: string) =>
    readCsv(await (await ask(new Request(`${app.publicUrl}/x`, { headers }), { ...designed, file })).text());
  const capped = (await download('arms.csv')).find(
    (row) => row['goal'] === 'revenue_capped' && row['arm'] === first?.id && row['segment'] === '',
  );
  expect(capped).toMatchObject({ did: String(buyers), sum: String(buyers * 5000) });
  const bought = (await download('visitors.csv')).filter((row) => row['revenue'] !== '0');
  expect(new Set(bought.map((row) => `${row['revenue']} ${row['revenue_capped']}`))).toEqual(
    new Set(['90000 5000']),
  );
});
