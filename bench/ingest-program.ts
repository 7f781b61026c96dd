// A program of its own: an installation that takes in events while people look at its results, over HTTP and in one process as it
// runs for a shop, without the builder's pages. Argument: JSON of `IngestProgramOptions`. Prints one line of JSON, `{"port":…}`, when
// it listens: `POST /v1/events`, `GET /api/trpc/*` as its owner, and `GET /visitors.csv`, everybody in its experiment.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { CampaignDocument } from '@/core/campaign/document';
import { RateLimiter } from '@/server/access/rate-limiter';
import { authorise } from '@/server/access/scope';
import type { App } from '@/server/app';
import { createCampaign } from '@/server/campaigns/create-campaign';
import { getCampaign } from '@/server/campaigns/get-campaign';
import { saveDraft } from '@/server/campaigns/save-draft';
import { parseConfig } from '@/server/config';
import { openDataDir } from '@/server/data-dir';
import { changeExperiment } from '@/server/experiments/change-experiment';
import { createExperiment, firstDesign } from '@/server/experiments/create-experiment';
import { createExperimentExport } from '@/server/experiments/export/create-experiment-export';
import { startExperiment } from '@/server/experiments/start-experiment';
import { createIngest } from '@/server/ingest/create-ingest';
import type { IngestProcessOptions } from '@/server/ingest/ingest-process.fixtures';
import { directoryOf, RELEASE, SITE_KEY } from '@/server/ingest/site.fixtures';
import { createLog } from '@/server/log';
import { keepYoungSpaceSmall } from '@/server/modest-heap';
import { openApp } from '@/server/open-app';
import { createSite } from '@/server/sites/create-site';
import { createTrpc } from '@/server/trpc/create-trpc';

export interface IngestProgramOptions extends IngestProcessOptions {
  /** Of the program: where its build and its migrations lie. */
  programDir: string;
  /** Empty. */
  dataDir: string;
  /** Of an empty PostgreSQL database; absent: SQLite. */
  databaseUrl?: string;
}

const USER = { id: 'bench', name: 'Ada Berg', email: 'ada@example.com' };
const ACTOR = { kind: 'user', user: USER } as const;
const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };

const options = JSON.parse(process.argv[2] ?? '') as IngestProgramOptions;
keepYoungSpaceSmall();

/** The arms of `RELEASE`, so that whom its visitors are exposed to is what the campaign has. */
function withItsArms(document: CampaignDocument): CampaignDocument {
  const [first] = document.variants;
  if (!first) throw new Error('The starter has no variant.');
  const variants = ['a', 'b'].map((id) => ({ ...first, id, name: id, weight: 1 / 2 }));
  return { ...document, holdout: 0.2, variants };
}

/** A running experiment under the ids that visitors send. @returns its id */
async function seed(app: App): Promise<string> {
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
  const saved = await saveDraft(app, scope, { campaignId, revision, document: withItsArms(document) });
  const kind = 'variants';
  const { experimentId } = await createExperiment(app, scope, { siteId, campaignId, name: 'Busy', kind });
  const first = firstDesign(kind, 'submitted');
  const changed = await changeExperiment(app, scope, {
    experimentId,
    revision: 1,
    name: 'Busy',
    kind,
    design: { ...first, hypothesis: { what: 'Two letters', whom: 'Everybody', why: 'To see how they load' } },
    layer: { name: '', share: 1 },
  });
  await startExperiment(app, scope, {
    experimentId,
    revision: changed.revision,
    draftRevision: saved.revision,
  });
  await app.db.phase.updateMany({ data: { id: RELEASE.phase, seed: RELEASE.seed } });
  await app.db.campaign.update({ where: { id: campaignId }, data: { id: RELEASE.campaign } });
  const site = directoryOf().find(SITE_KEY);
  await app.db.site.update({ where: { id: siteId }, data: { id: site?.id ?? '', key: SITE_KEY } });
  return experimentId;
}

const log = createLog('warn');
const { dataDir, databaseUrl } = options;
const config = parseConfig({
  DATA_DIR: dataDir,
  LOG_LEVEL: 'warn',
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
});
const opened = await openApp(config, await openDataDir(dataDir), options.programDir, log);
const experimentId = await seed(opened.app);
const app: App = {
  ...opened.app,
  limits: { ...opened.app.limits, downloads: new RateLimiter(NO_LIMIT, Date.now) },
};
const auth = { actor: () => Promise.resolve(ACTOR), keepResetToken: () => Promise.resolve() };
const trpc = createTrpc(app, auth);
const download = createExperimentExport(app, auth);
const siteId = directoryOf().find(SITE_KEY)?.id ?? '';

const http = new Hono();
http.get('/api/trpc/*', ({ req }) => trpc.handle(req.raw));
http.get('/visitors.csv', ({ req }) => download(req.raw, { siteId, experimentId, file: 'visitors.csv' }));
http.route(
  '/',
  createIngest({
    directory: directoryOf(),
    store: app.live.watch(app.store),
    clientAddress: () => '127.0.0.1',
    now: app.now,
    log,
    limits: options.limits,
  }),
);
const server = serve({ fetch: http.fetch, port: options.port, hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`${JSON.stringify({ port })}\n`),
);
// Its parent holds the other end: a benchmark that was stopped leaves no server behind.
process.stdin.resume().once('end', () => process.exit(1));
process.once('SIGTERM', () => {
  // A connection that is answered now would stay open for its next request.
  const closeIdle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20);
  server.close(() => {
    clearInterval(closeIdle);
    void opened.close().then(() => process.exit(0));
  });
});
