// A program of its own: an installation with one very large experiment, whose answer is read as its page reads it, without HTTP.
// Argument: JSON of `ExperimentOptions`. Prints one line of JSON, `ExperimentTimes`. The visitors are written as the roll-ups that they
// would have become: what is measured reads nothing else.
import path from 'node:path';
import Database from 'better-sqlite3';
import type { CampaignDocument } from '@/core/campaign/document';
import type { ExperimentDesign } from '@/core/experiments/experiment';
import { authorise } from '@/server/access/scope';
import type { App } from '@/server/app';
import { createCampaign } from '@/server/campaigns/create-campaign';
import { getCampaign } from '@/server/campaigns/get-campaign';
import { readArms } from '@/server/campaigns/phase-arms';
import { saveDraft } from '@/server/campaigns/save-draft';
import { parseConfig } from '@/server/config';
import { openDataDir } from '@/server/data-dir';
import { changeExperiment } from '@/server/experiments/change-experiment';
import { createExperiment, firstDesign } from '@/server/experiments/create-experiment';
import { getExperiment } from '@/server/experiments/get-experiment';
import { startExperiment } from '@/server/experiments/start-experiment';
import { createLog } from '@/server/log';
import { openApp } from '@/server/open-app';
import { createSite } from '@/server/sites/create-site';
import { createDice } from './results-history';

export interface ExperimentOptions {
  /** Of the program: where its build and its migrations lie. */
  programDir: string;
  /** Made anew. */
  dataDir: string;
  visitors: number;
  rounds: number;
}

export interface ExperimentTimes {
  visitors: number;
  /** Rows of the roll-ups. */
  rows: number;
  /** What the answer has, in a few words. */
  asked: string;
  /** ms, one per round. */
  times: number[];
}

const DAYS = 28;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const ARMS = ['a', 'b', 'c', 'd', 'e'];
const SEGMENTS = Array.from({ length: 12 }, (_, place) => `segment-${place}`);
const SOURCES = Array.from({ length: 200 }, (_, place) => `source-${place}`);
/** Goal → share of the visitors who reach it in the first arm. */
const RATES = {
  shown: 0.98,
  clicked: 0.08,
  submitted: 0.04,
  completed: 0.03,
  reached: 0.05,
  closed: 0.4,
  why: 0.001,
  fewer: 0.002,
  forget: 0.0005,
  ordered: 0.03,
  direct: 0.01,
  assisted: 0.01,
};
const USER = { id: 'bench', name: 'Ada Berg', email: 'ada@example.com' };
const ACTOR = { kind: 'user', user: USER } as const;

const options = JSON.parse(process.argv[2] ?? '') as ExperimentOptions;

async function open() {
  const config = parseConfig({ DATA_DIR: options.dataDir, LOG_LEVEL: 'warn' });
  return openApp(config, await openDataDir(options.dataDir), options.programDir, createLog('warn'));
}

const withFiveVariants = (document: CampaignDocument): CampaignDocument => {
  const [first] = document.variants;
  if (!first) throw new Error('The starter has no variant.');
  const variants = ARMS.map((id) => ({ ...first, id, name: id.toUpperCase(), weight: 1 / ARMS.length }));
  return { ...document, holdout: 1 / 6, variants };
};

async function seed(app: App) {
  await app.db.user.create({ data: USER });
  const { id: workspaceId } = await app.db.workspace.create({ data: { name: 'Busy' } });
  await app.db.member.create({ data: { workspaceId, userId: USER.id, role: 'owner' } });
  const scope = await authorise(app.db, ACTOR, { kind: 'workspace', id: workspaceId }, 'owner');
  const { siteId } = await createSite(app, scope, {
    name: 'Busy shop',
    domains: ['shop.example'],
    timeZone: 'Europe/Oslo',
    currency: 'EUR',
  });
  const { campaignId } = await createCampaign(app, scope, { siteId, name: 'Busy', starter: 'welcome-email' });
  const { revision, document } = await getCampaign(app, scope, campaignId);
  const saved = await saveDraft(app, scope, { campaignId, revision, document: withFiveVariants(document) });
  const { experimentId } = await createExperiment(app, scope, {
    siteId,
    campaignId,
    name: 'Busy',
    kind: 'segments',
  });
  const design: ExperimentDesign = {
    ...firstDesign('segments', 'submitted'),
    hypothesis: { what: 'Five letters', whom: 'Everybody', why: 'To see how long it takes' },
    secondary: ['clicked', 'completed', 'forget'],
    guardrails: ['ordered', 'revenue', 'closed', 'fewer'],
    segments: SEGMENTS,
    plan: { baseline: 0.04, effect: 0.05, power: 0.8, visitorsPerDay: 1000, visitors: options.visitors },
  };
  const layer = { name: '', share: 1 };
  const changed = await changeExperiment(app, scope, {
    experimentId,
    revision: 1,
    name: 'Busy',
    kind: 'segments',
    design,
    layer,
  });
  await startExperiment(app, scope, {
    experimentId,
    revision: changed.revision,
    draftRevision: saved.revision,
  });
  const phase = await app.db.phase.findFirstOrThrow({ where: { campaignId } });
  const from = app.now() - DAYS * DAY;
  for (const table of [app.db.phase, app.db.experiment] as const)
    await (table.updateMany as (what: object) => Promise<unknown>)({ data: { startedAt: new Date(from) } });
  return { siteId, experimentId, phase: phase.id, arms: readArms(phase.arms).map(({ id }) => id), from };
}

type Seeded = Awaited<ReturnType<typeof seed>>;

/** @returns rows written */
function writeRollups({ siteId, phase, arms, from }: Seeded): number {
  const database = new Database(path.join(options.dataDir, 'events.db'));
  const roll = createDice(1);
  const site = database
    .prepare(
      'INSERT INTO sites (site) VALUES (?) ON CONFLICT DO UPDATE SET site = excluded.site RETURNING id',
    )
    .pluck()
    .get(siteId);
  const place = database
    .prepare('INSERT INTO phases (site, phase, counts_steps, halves) VALUES (?, ?, 1, 1) RETURNING id')
    .pluck()
    .get(site, phase);
  const count = database.prepare('INSERT INTO rollups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const money = database.prepare('INSERT INTO revenue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const rank = database.prepare('INSERT INTO value_ranks VALUES (?, ?, ?, ?)');
  let rows = 0;
  /** Visitors of all arms in one cell of each. */
  const write = (dimension: string, hour: number, value: string, visitors: number) => {
    for (const [index, arm] of arms.entries()) {
      const own = Math.max(1, Math.round((visitors / arms.length) * (0.99 + 0.02 * roll())));
      count.run(place, dimension, hour, value, arm, 'exposed', own, own, own);
      for (const [goal, rate] of Object.entries(RATES)) {
        if (index === 0 && goal !== 'ordered') continue;
        const did = Math.round(own * rate * (0.95 + 0.02 * index));
        if (did > 0) count.run(place, dimension, hour, value, arm, goal, did, did, did);
        rows++;
      }
      const buyers = Math.round(own * RATES.ordered);
      if (buyers > 0)
        money.run(
          place,
          dimension,
          hour,
          value,
          arm,
          'EUR',
          buyers,
          String(buyers * 4200),
          String(buyers * 4200 * 5000),
        );
      rows += 2;
    }
    if (hour < 0) rank.run(place, dimension, value, visitors);
  };
  const begin = from - (from % HOUR);
  database.transaction(() => {
    const { visitors } = options;
    const share = (dimension: string, values: readonly string[], of = visitors) =>
      values.forEach((value, index) => write(dimension, -1, value, Math.round(of / (index + 1) / 3)));
    write('all', -1, '', visitors);
    share('device', ['phone', 'desktop', 'tablet']);
    share('visitor', ['new', 'returning']);
    share('source', SOURCES);
    share('segment', SEGMENTS);
    share('judged', SEGMENTS, visitors / 2);
    for (let hour = begin; hour < begin + DAYS * DAY; hour += HOUR) {
      write('all', hour, '', visitors / DAYS / 24);
      for (const device of ['phone', 'desktop', 'tablet'])
        write('device', hour, device, visitors / DAYS / 72);
    }
  })();
  database.close();
  return rows;
}

const made = await open();
const seeded = await seed(made.app);
await made.close();
const rows = writeRollups(seeded);
const { app, close } = await open();
const then: App = { ...app, now: () => seeded.from + DAYS * DAY };
const scope = await authorise(app.db, ACTOR, { kind: 'site', id: seeded.siteId }, 'viewer');
const times: number[] = [];
let asked = '';
// The first round is not counted: it reads the file from the disk.
for (let round = 0; round <= options.rounds; round++) {
  const began = performance.now();
  const { analysis, arms } = await getExperiment(then, scope, seeded.experimentId);
  if (round > 0) times.push(performance.now() - began);
  if (!analysis?.segments?.gain || !analysis.splits) throw new Error('The answer is not whole.');
  asked = `${arms.length} arms, ${analysis.segments.rows.length} segments, ${analysis.metrics.length} goals, ${analysis.sequence[0]?.points.length ?? 0} days, ${analysis.splits.length} splits`;
}
await close();
const result: ExperimentTimes = { visitors: options.visitors, rows, asked, times };
process.stdout.write(`${JSON.stringify(result)}\n`);
