// More than the store can take: the rest is told to come back, and what was taken is there.
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store';
import { bundleEntries, temporaryFolder } from '../sqlite/store.fixtures';
import { visit } from './shop-traffic.fixtures';
import { bodyOf, INGEST_ENTRIES, parseReply, post, startIngest } from './start-ingest.fixtures';

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

async function storedIds(file: string): Promise<{ ids: string[]; differences: string[] }> {
  const store = await openSqliteEventStore({ file, workerDirectory: program.directory });
  const ids = (await store.readAfter(0, 100_000)).map(({ event }) => event.id);
  const differences = await store.recount();
  await store.close();
  return { ids, differences };
}

describe('too many events at once', () => {
  it('are answered 503 with the time to wait, while what was taken is stored and answered', async () => {
    const file = path.join(data.folder, 'overload.db');
    const limits = { eventsInFlight: 100 };
    const server = await startIngest(program.directory, {
      port: 0,
      store: { file, busyTimeout: 10_000 },
      limits,
    });
    // The file is held, so nothing that is taken can be finished before the limit is reached.
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    const batches = Array.from({ length: 200 }, (_, n) => visit(n));
    const replies = batches.map((batch) => post(server.url, bodyOf(batch)));
    // A visit has two events or more, so at most fifty fit and the others are answered while the file is held.
    let settled = 0;
    for (const reply of replies) void reply.then(() => settled++);
    await vi.waitFor(() => expect(settled).toBeGreaterThanOrEqual(150), 8000);
    holder.exec('ROLLBACK');
    holder.close();

    const answered = await Promise.all(replies);
    const taken = batches.filter((_, index) => answered[index]?.status === 202).flat();
    const shed = answered.filter(({ status }) => status === 503);
    expect(answered.every(({ status }) => status === 202 || status === 503)).toBe(true);
    expect(taken.length).toBeGreaterThan(50);
    expect(shed.length).toBeGreaterThanOrEqual(150);
    for (const { retryAfter } of shed) expect(Number(retryAfter)).toBeGreaterThanOrEqual(1);

    const next = visit(1000);
    expect((await post(server.url, bodyOf(next))).status).toBe(202);
    expect(await server.end('SIGTERM')).toBe(0);
    const { ids, differences } = await storedIds(file);
    expect(ids.sort()).toEqual([...taken, ...next].map(({ id }) => id).sort());
    expect(differences).toEqual([]);
  }, 30_000);
});

describe('a file that another program holds for too long', () => {
  it('is 503 with the time to wait, stores nothing of what was refused, and is well again afterwards', async () => {
    const file = path.join(data.folder, 'locked.db');
    const server = await startIngest(program.directory, {
      port: 0,
      store: { file, busyTimeout: 50 },
      limits: {},
    });
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    const batch = visit(1);
    const refused = await post(server.url, bodyOf(batch));
    expect(refused.status).toBe(503);
    expect(Number(refused.retryAfter)).toBeGreaterThanOrEqual(1);
    holder.exec('ROLLBACK');
    expect(holder.prepare('SELECT COUNT(*) FROM events').pluck().get()).toBe(0);
    holder.close();
    const repeated = await post(server.url, bodyOf(batch));
    expect(parseReply(repeated.text)).toEqual({ accepted: batch.length, duplicate: 0, rejected: [] });
    await server.end('SIGTERM');
    expect((await storedIds(file)).differences).toEqual([]);
  }, 30_000);
});
