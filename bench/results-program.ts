// A program of its own: an installation with one busy campaign, whose results are read as the builder reads them, without HTTP.
// Argument: JSON of `ResultsOptions`. Makes the installation when it is not there. Prints one line of JSON, `ResultsTimes`.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { CampaignDocument } from '@/core/campaign/document';
import { authorise } from '@/server/access/scope';
import type { App } from '@/server/app';
import { createCampaign } from '@/server/campaigns/create-campaign';
import { getCampaign } from '@/server/campaigns/get-campaign';
import { readArms } from '@/server/campaigns/phase-arms';
import { publishCampaign } from '@/server/campaigns/publish-campaign';
import { saveDraft } from '@/server/campaigns/save-draft';
import { parseConfig } from '@/server/config';
import { openDataDir } from '@/server/data-dir';
import type { AcceptedEvent } from '@/server/ingest/event-store';
import { createLog } from '@/server/log';
import { openApp } from '@/server/open-app';
import { getResults, type AskedPeriod } from '@/server/results/get-results';
import { createSite } from '@/server/sites/create-site';
import { DAYS, writeHistory } from './results-history';

export interface ResultsOptions {
  /** Of the program: where its build and its migrations lie. */
  programDir: string;
  /** Made when it does not exist, and kept. */
  dataDir: string;
  /** Of an empty PostgreSQL database, or of the one that was filled with the folder; absent: SQLite. */
  databaseUrl?: string;
  events: number;
  /** How often each page is read. */
  rounds: number;
}

export interface ResultsTimes {
  events: number;
  /** s; null: the installation was there. */
  seeded: number | null;
  /** ms, one per round. */
  pages: { what: string; times: number[] }[];
  /** s. */
  recounted: number;
  /** Rows that the recount found to differ. */
  differences: string[];
}

const DAY = 86_400_000;
const BATCH = 1000;
/** Batches on their way to the store at once. */
const IN_FLIGHT = 8;
const USER = { id: 'bench', name: 'Ada Berg', email: 'ada@example.com' };
const PAGES: readonly (AskedPeriod & { what: string })[] = [
  { what: 'everything' },
  { what: 'the last 7 days, compared', period: '7', compare: true },
];

const options = JSON.parse(process.argv[2] ?? '') as ResultsOptions;

async function open(folder: string) {
  const { databaseUrl } = options;
  const config = parseConfig({
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  });
  return openApp(config, await openDataDir(folder), options.programDir, createLog('warn'));
}

/** Three variants and a holdout, live for 90 days. */
async function seed(app: App): Promise<void> {
  await app.db.user.create({ data: USER });
  const { id: workspaceId } = await app.db.workspace.create({ data: { name: 'Busy' } });
  await app.db.member.create({ data: { workspaceId, userId: USER.id, role: 'owner' } });
  const scope = await authorise(
    app.db,
    { kind: 'user', user: USER },
    { kind: 'workspace', id: workspaceId },
    'owner',
  );
  const { siteId } = await createSite(app, scope, {
    name: 'Busy shop',
    domains: ['shop.example'],
    timeZone: 'Europe/Oslo',
    currency: 'EUR',
  });
  const { campaignId } = await createCampaign(app, scope, { siteId, name: 'Busy', starter: 'welcome-email' });
  const { revision, document } = await getCampaign(app, scope, campaignId);
  const saved = await saveDraft(app, scope, { campaignId, revision, document: withThreeVariants(document) });
  await publishCampaign(app, scope, { campaignId, revision: saved.revision });
  const phase = await app.db.phase.findFirstOrThrow({ where: { campaignId } });
  const to = app.now();
  const from = to - DAYS * DAY;
  await app.db.phase.update({ where: { id: phase.id }, data: { startedAt: new Date(from) } });
  const arms = readArms(phase.arms).map(({ id }) => id);
  const history = {
    events: options.events,
    site: siteId,
    campaign: campaignId,
    phase: phase.id,
    arms,
    from,
    to,
  };
  const running = new Set<Promise<unknown>>();
  let batch: AcceptedEvent[] = [];
  const send = async () => {
    const sending: Promise<unknown> = app.store.append(batch).then(() => running.delete(sending));
    running.add(sending);
    batch = [];
    if (running.size >= IN_FLIGHT) await Promise.race(running);
  };
  for (const events of writeHistory(history)) {
    batch.push(...events);
    if (batch.length >= BATCH) await send();
  }
  await send();
  await Promise.all(running);
}

function withThreeVariants(document: CampaignDocument): CampaignDocument {
  const [first] = document.variants;
  if (!first) throw new Error('The starter has no variant.');
  const variants = ['calm', 'bold', 'plain'].map((id) => ({ ...first, id, name: id, weight: 1 / 3 }));
  return { ...document, holdout: 0.2, variants };
}

/** The campaign at the moment at which its events end, however long it has been kept since. */
async function measure(app: App, { rounds }: { rounds: number }): Promise<ResultsTimes['pages']> {
  const phase = await app.db.phase.findFirstOrThrow();
  const until = phase.startedAt.getTime() + DAYS * DAY;
  const then: App = { ...app, now: () => until };
  const scope = await authorise(
    app.db,
    { kind: 'user', user: USER },
    { kind: 'campaign', id: phase.campaignId },
    'viewer',
  );
  const pages: ResultsTimes['pages'] = [];
  for (const { what, ...asked } of PAGES) {
    const times: number[] = [];
    // The first round is not counted: it reads the file from the disk.
    for (let round = 0; round <= rounds; round++) {
      const began = performance.now();
      const { totals } = await getResults(then, scope, phase.campaignId, asked);
      if (round > 0) times.push(performance.now() - began);
      if (totals.exposed === 0) throw new Error('The campaign has no figures.');
    }
    pages.push({ what, times });
  }
  return pages;
}

const began = performance.now();
const isThere = existsSync(options.dataDir);
if (!isThere) {
  // Half an installation is never taken for a whole one.
  const unfinished = `${options.dataDir}-unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const opened = await open(unfinished);
  await seed(opened.app);
  await opened.close();
  await rename(unfinished, options.dataDir);
}
const seeded = isThere ? null : (performance.now() - began) / 1000;
const { app, close } = await open(options.dataDir);
const pages = await measure(app, options);
const recounting = performance.now();
const differences = await app.store.recount();
const recounted = (performance.now() - recounting) / 1000;
await close();
const result: ResultsTimes = { events: options.events, seeded, pages, recounted, differences };
process.stdout.write(`${JSON.stringify(result)}\n`);
