// For tests: one of several processes that share a PostgreSQL, as a program of its own, so that it can be killed. It takes events
// by `POST /append`, tells by `GET /jobs` whether it runs the jobs, and by `GET /site/KEY` whether it knows a site. `POST /touch/ID`
// is a change of a site. Argument: JSON of `SharingProcessOptions`. Prints `{"port":…}` when it listens.
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { createCallLimits } from '../access/limits';
import type { App } from '../app';
import { openDatabase } from '../db/open-database';
import { FontFiles } from '../fonts/font-files';
import { PictureFiles } from '../images/picture-files';
import { EventStoreError, type AcceptedEvent } from '../ingest/event-store';
import { openPostgresEventStore } from '../ingest/postgres/postgres-event-store';
import { shareJobs } from '../jobs/share-jobs';
import { startJobs } from '../jobs/start-jobs';
import { createLog } from '../log';
import { createSeal } from '../mail/seal';
import { createPreviewTokens } from '../preview/preview-token';
import { LiveCounts } from '../results/live-counts';
import { createHttpFeeds } from '../catalogue/http-feeds';
import { Shelves } from '../products/shelves';
import { IntakeTally } from '../status/intake-tally';
import { LiveSiteDirectory } from '../sites/live-site-directory';
import { addressRules, createHttpReceiver } from '../webhooks/http-receiver';
import { startInTurn } from './start-in-turn';

export interface SharingProcessOptions {
  url: string;
  dataDir: string;
  programDir: string;
  /** Of its clock, ms: what another process had in hand when it died is free sooner. */
  ahead: number;
}

const options = JSON.parse(process.argv[2] ?? '') as SharingProcessOptions;
const now = () => Date.now() + options.ahead;
const log = createLog('warn');
const folder = (name: string) => path.join(options.dataDir, name);
const { db } = await startInTurn(options.url, () =>
  openDatabase({ dataDir: options.dataDir, databaseUrl: options.url, programDir: options.programDir }),
);
const store = await openPostgresEventStore({ url: options.url });
const invalidated: string[] = [];
const unused = (): never => {
  throw new Error('This process publishes nothing.');
};
const delivery = {
  putDesign: unused,
  weighDesign: unused,
  putPage: unused,
  showPage: unused,
  weighPage: unused,
  measure: unused,
  invalidate: (key: string) => void invalidated.push(key),
};
const app: App = {
  db,
  store,
  directory: await LiveSiteDirectory.load(db, now),
  delivery,
  pictures: await PictureFiles.open(folder('images'), 'a secret for tests'),
  fonts: await FontFiles.open(folder('fonts'), 'a secret for tests'),
  previews: createPreviewTokens('a secret for tests'),
  receiver: createHttpReceiver({ rules: addressRules(true) }),
  mail: { preset: null, seal: createSeal('a secret for tests') },
  live: new LiveCounts(now),
  intake: new IntakeTally(now),
  shelves: new Shelves(db, now),
  feeds: createHttpFeeds({ rules: addressRules(true) }),
  host: { dataDir: options.dataDir, isShared: true, startedAt: now() },
  version: '1.2.0',
  limits: createCallLimits(now),
  log,
  publicUrl: 'http://localhost',
  demoShop: null,
  now,
};
let runsJobs = false;
const jobs = shareJobs(options.url, {
  app,
  delivery,
  startAll: () => {
    runsJobs = true;
    return startJobs(app, { sweep: async () => 0 });
  },
});
jobs.start();

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request as AsyncIterable<Buffer>) text += piece.toString();
  return text;
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const [, what, name = ''] = (request.url ?? '').split('/');
  if (what === 'append') return store.append(JSON.parse(await bodyOf(request)) as AcceptedEvent[]);
  if (what === 'jobs') return runsJobs;
  if (what === 'touch') return app.directory.refresh(name).then(() => app.delivery.invalidate(name));
  return { isKnown: app.directory.find(name) !== undefined, invalidated };
}

const server = createServer((request, response) => {
  answer(request).then(
    (result) => response.end(JSON.stringify(result ?? null)),
    (error: unknown) => {
      response.statusCode = error instanceof EventStoreError ? 503 : 500;
      response.end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify(server.address())}\n`));
// Its parent holds the other end: a test that was stopped leaves no server behind.
process.stdin.resume().once('end', () => process.exit(1));
