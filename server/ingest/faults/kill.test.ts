// The server is killed, again and again, while shops report. What it said yes to must be there afterwards.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { bytesToId } from '../counting/row-id';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store';
import { prepareBench } from './fault-bench.fixtures';
import { endUnderLoad } from './faults-of-process.fixtures';
import { visit } from './shop-traffic.fixtures';
import { bodyOf, post, startIngest } from './start-ingest.fixtures';

/** `npm run test:full` kills more often. */
const KILLS = process.env.BECKON_FULL ? 60 : 8;

const benchOf = prepareBench();

it('loses nothing it acknowledged and counts nothing twice, killed again and again under load', async () => {
  const bench = benchOf('events');
  const { acknowledged, breaches } = await endUnderLoad(bench, { signal: 'SIGKILL', times: KILLS });
  expect(breaches).toEqual([]);
  expect(acknowledged).toBeGreaterThan(KILLS * 40);

  const store = await openSqliteEventStore({ file: bench.file, workerDirectory: bench.directory });
  const figures = await store.figures('shop', ['p1']);
  expect(figures.map(({ arm }) => arm)).toEqual(['a', 'b', 'holdout']);
  await store.close();
}, 300_000);

it('stores what it was given when it is asked to end', async () => {
  const { file, directory } = benchOf('drained');
  const server = await startIngest(directory, { port: 0, store: { file }, limits: {} });
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
