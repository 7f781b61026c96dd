// The server that a played shop talks to: everything real but sockets and time. What pages ask for is assembled, kept and counted as it
// always is.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { buildEmbed } from '@/embed/build/build-embed';
import { loadDecisionData } from '@/server/campaigns/load-decision-data';
import { createDelivery } from '@/server/delivery/create-delivery';
import { createIngest } from '@/server/ingest/create-ingest';
import { openSqliteEventStore } from '@/server/ingest/sqlite/sqlite-event-store';
import { bundleEntries, temporaryFolder, WORKER_ENTRIES } from '@/server/ingest/sqlite/store.fixtures';
import { createTestApp } from '@/server/trpc/test-app.fixtures';

export interface Program {
  /** Folder of what shops download. */
  embed: string;
  /** … and of the workers of the event store. */
  workers: URL;
  remove(): Promise<void>;
}

/** What is the same for all tests of a file, and slow to make. */
export async function buildProgram(): Promise<Program> {
  const embed = await mkdtemp(path.join(tmpdir(), 'beckon-embed-'));
  await buildEmbed(embed);
  const { directory, remove } = await bundleEntries(WORKER_ENTRIES);
  return {
    embed,
    workers: directory,
    async remove() {
      await remove();
      await rm(embed, { recursive: true });
    },
  };
}

/** @param program of this checkout @param addressOf the address that whoever asks at this moment has */
export async function serveApp(program: Program, addressOf: () => string) {
  const test = await createTestApp();
  const { app, clock } = test;
  const { folder, remove } = await temporaryFolder();
  const store = await openSqliteEventStore({
    file: path.join(folder, 'events.db'),
    workerDirectory: program.workers,
    groupWindow: 0,
  });
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  const now = () => clock.now;
  const delivery = await createDelivery({
    embedDir: program.embed,
    filesDir: path.join(folder, 'files'),
    pagesDir: path.join(folder, 'pages'),
    publicUrl: app.publicUrl,
    secret: 'a secret for tests',
    loadSite: (key) => loadDecisionData({ db: app.db, log: app.log, now }, key),
    log: app.log,
    now,
  });
  Object.assign(app, { store, delivery });
  const { log, directory } = app;
  const ingest = createIngest({ directory, store, now, log, clientAddress: addressOf });
  const serve = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    return pathname === '/v1/events' ? ingest.fetch(request) : delivery.app.fetch(request);
  };
  return { ...test, store, serve };
}
