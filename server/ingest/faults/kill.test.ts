// The server is killed, again and again, while shops report. What it said yes to must be there afterwards.
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BeckonEvent } from '@/core/events/event';
import { bytesToId } from '../counting/row-id';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store';
import { bundleEntries, temporaryFolder } from '../sqlite/store.fixtures';
import { visit } from './shop-traffic.fixtures';
import { bodyOf, INGEST_ENTRIES, parseReply, post, startIngest } from './start-ingest.fixtures';

/** `npm run test:full` kills more often. */
const KILLS = process.env.BECKON_FULL ? 60 : 8;
const SENDERS = 12;

let program: Awaited<ReturnType<typeof bundleEntries>>;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  program = await bundleEntries(INGEST_ENTRIES);
  data = await temporaryFolder();
});
afterAll(async () => {
  await program.remove();
  await data.remove();
});

it('loses nothing it acknowledged and counts nothing twice, killed again and again under load', async () => {
  const file = path.join(data.folder, 'events.db');
  const acknowledged = new Set<string>();
  const sent = new Set<string>();
  /** Batches without an answer; the next server gets them again, as from a page that retries. */
  let unanswered: BeckonEvent[][] = [];
  let visitNumber = 0;

  for (let kill = 0; kill < KILLS; kill++) {
    const server = await startIngest(program.directory, { port: 0, store: { file }, limits: {} });
    const again = unanswered;
    unanswered = [];
    let running = true;
    let answers = 0;
    const senders = Array.from({ length: SENDERS }, async () => {
      while (running) {
        const batch = again.pop() ?? visit(visitNumber++);
        for (const { id } of batch) sent.add(id);
        try {
          const { status, text } = await post(server.url, bodyOf(batch));
          expect(status).toBe(202);
          const { accepted, duplicate, rejected } = parseReply(text);
          expect(rejected).toEqual([]);
          expect(accepted + duplicate).toBe(batch.length);
          for (const { id } of batch) acknowledged.add(id);
          answers++;
        } catch (error) {
          if (running) throw error;
          unanswered.push(batch);
        }
      }
    });
    // At another moment of the commit cycle each time; never before something was acknowledged.
    while (answers < 40 + (kill % 8) * 17) await new Promise((resolve) => setTimeout(resolve, 1));
    running = false;
    await server.end('SIGKILL');
    await Promise.all(senders);
    unanswered.push(...again);
  }

  const check = new Database(file);
  expect(check.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(check.pragma('foreign_key_check')).toEqual([]);
  const stored = check.prepare<[], Buffer>('SELECT id FROM events').pluck().all().map(bytesToId);
  check.close();
  const storedOnce = new Set(stored);
  expect(storedOnce.size).toBe(stored.length);
  expect([...acknowledged].filter((id) => !storedOnce.has(id))).toEqual([]);
  expect(stored.filter((id) => !sent.has(id))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(KILLS * 40);

  const store = await openSqliteEventStore({ file, workerDirectory: program.directory });
  expect(await store.recount()).toEqual([]);
  const figures = await store.figures('shop', ['p1']);
  expect(figures.map(({ arm }) => arm)).toEqual(['a', 'b', 'holdout']);
  await store.close();
}, 300_000);

it('stores what it was given when it is asked to end', async () => {
  const file = path.join(data.folder, 'drained.db');
  const server = await startIngest(program.directory, { port: 0, store: { file }, limits: {} });
  const batches = Array.from({ length: 50 }, (_, n) => visit(n));
  const replies = Promise.allSettled(batches.map((batch) => post(server.url, bodyOf(batch))));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await server.end('SIGTERM')).toBe(0);
  const statuses = (await replies).map((reply) =>
    reply.status === 'fulfilled' ? reply.value.status : 'no answer',
  );
  const check = new Database(file, { readonly: true });
  const stored = new Set(check.prepare<[], Buffer>('SELECT id FROM events').pluck().all().map(bytesToId));
  check.close();
  const answered = batches.filter((_, index) => statuses[index] === 202).flat();
  expect(answered.filter(({ id }) => !stored.has(id))).toEqual([]);
});
