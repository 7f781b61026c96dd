// Opens everything that holds data, in the order in which one needs the other, and closes it in the reverse order.
import path from 'node:path';
import type { Hono } from 'hono';
import { createCallLimits } from './access/limits';
import type { App } from './app';
import { recompileDesigns } from './campaigns/compile-designs';
import { loadQuizPageData } from './quiz-pages/load-quiz-page';
import { loadDecisionData } from './campaigns/load-decision-data';
import type { Config } from './config';
import type { DataDir } from './data-dir';
import type { Database } from './db/database';
import type { Dialect } from './db/migrate';
import { openDatabase } from './db/open-database';
import { createDelivery, type Delivery } from './delivery/create-delivery';
import { createFontDelivery } from './delivery/create-font-delivery';
import { createPictureDelivery } from './delivery/create-picture-delivery';
import { FontFiles } from './fonts/font-files';
import type { ReadinessCheck } from './http/operations';
import { PictureFiles } from './images/picture-files';
import { openEventStore } from './ingest/open-event-store';
import { refreshDirectoryRegularly } from './jobs/refresh-directory';
import { runAlone, shareJobs, type Jobs } from './jobs/share-jobs';
import { startJobs } from './jobs/start-jobs';
import type { Log } from './log';
import { createSeal } from './mail/seal';
import { LiveCounts } from './results/live-counts';
import { createPreviewTokens } from './preview/preview-token';
import { createHttpFeeds } from './catalogue/http-feeds';
import { Shelves } from './products/shelves';
import { startInTurn } from './processes/start-in-turn';
import { findDemoKey, seedDemo } from './seed/seed-demo';
import { LiveSiteDirectory } from './sites/live-site-directory';
import type { DemoShop } from './sites/shop-address';
import { IntakeTally } from './status/intake-tally';
import { keepTallyRegularly } from './status/keep-tally';
import { readVersion } from './status/read-version';
import { addressRules, createHttpReceiver } from './webhooks/http-receiver';

export interface OpenApp {
  app: App;
  /** The demo workspace was made just now. */
  seeded: boolean;
  dialect: Dialect;
  /** Answers `/s/*`, but for pictures and fonts. */
  delivery: Pick<Delivery, 'app' | 'answerAtOnce'>;
  /** Answers `/s/i/*`. */
  pictureDelivery: Hono;
  /** Answers fonts below `/s/f/`. */
  fontDelivery: Hono;
  /** What is done by itself; where several processes share the data, by one of them. */
  jobs: Jobs;
  readiness: ReadinessCheck[];
  close(): Promise<void>;
}

/** @throws StartupError when a database cannot be opened or is newer than the program. */
export function openApp(config: Config, dataDir: DataDir, programDir: string, log: Log): Promise<OpenApp> {
  return startInTurn(config.databaseUrl, () => openInTurn(config, dataDir, programDir, log));
}

async function openInTurn(config: Config, dataDir: DataDir, programDir: string, log: Log): Promise<OpenApp> {
  const database = await openDatabase({ dataDir: dataDir.path, databaseUrl: config.databaseUrl, programDir });
  const store = await openEventStore(config, dataDir, log);
  const seeded = await seedDemo(database.db, Date.now());
  const directory = await LiveSiteDirectory.load(database.db, Date.now);
  const delivery: Delivery = await createDelivery({
    embedDir: path.join(programDir, '.build/embed'),
    filesDir: dataDir.file('files'),
    pagesDir: dataDir.file('pages'),
    publicUrl: config.publicUrl,
    secret: dataDir.secrets.auth,
    // The directory is in memory: made-up keys never reach the database.
    loadSite: async (key) =>
      directory.find(key) ? loadDecisionData({ db: database.db, log, now: Date.now }, key) : undefined,
    loadQuizPage: async (key, campaign) =>
      directory.find(key)
        ? loadQuizPageData({ db: database.db, delivery, log, now: Date.now }, key, campaign)
        : undefined,
    log,
    now: Date.now,
  });
  const pictures = await PictureFiles.open(dataDir.file('images'), dataDir.secrets.auth);
  const fonts = await FontFiles.open(dataDir.file('fonts'), dataDir.secrets.auth);
  const app: App = {
    db: database.db,
    store,
    directory,
    delivery,
    pictures,
    fonts,
    previews: createPreviewTokens(dataDir.secrets.auth),
    receiver: createHttpReceiver({ rules: addressRules(config.allowPrivateWebhooks) }),
    mail: { preset: config.mail, seal: createSeal(dataDir.secrets.auth) },
    live: new LiveCounts(Date.now),
    intake: new IntakeTally(Date.now),
    shelves: new Shelves(database.db, Date.now),
    feeds: createHttpFeeds({ rules: addressRules(config.allowPrivateWebhooks) }),
    host: {
      dataDir: dataDir.path,
      isShared: config.databaseUrl !== undefined,
      startedAt: Date.now(),
    },
    version: await readVersion(programDir),
    limits: createCallLimits(Date.now),
    log,
    publicUrl: config.publicUrl,
    demoShop: config.demoPort === null ? null : await findDemoShop(database.db, config.demoUrl),
    now: Date.now,
  };
  await recompileDesigns(app);
  const startAll = () => startJobs(app, delivery);
  const jobs =
    config.databaseUrl === undefined
      ? runAlone(startAll)
      : shareJobs(config.databaseUrl, { app, delivery, startAll });
  const stopRefreshing = refreshDirectoryRegularly(directory, log);
  const stopTally = keepTallyRegularly(app);
  return {
    app,
    seeded,
    dialect: database.dialect,
    delivery,
    pictureDelivery: createPictureDelivery(pictures),
    fontDelivery: createFontDelivery(fonts),
    jobs,
    readiness: [
      { name: 'database', check: database.probe },
      { name: 'events', check: store.probe },
    ],
    async close() {
      stopRefreshing();
      await stopTally();
      await store.close();
      await database.close();
    },
  };
}

async function findDemoShop(db: Database, url: string): Promise<DemoShop | null> {
  const key = await findDemoKey(db);
  return key === null ? null : { key, url };
}
