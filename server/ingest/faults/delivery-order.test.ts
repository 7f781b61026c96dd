// Senders retry, pages close, networks reorder: the figures must not know.
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BeckonEvent } from '@/core/events/event';
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

/** Delivers batches side by side and gives the figures they led to, with what the replies said. */
async function deliver(name: string, batches: readonly BeckonEvent[][], sent: number) {
  const file = path.join(data.folder, `${name}.db`);
  const server = await startIngest(program.directory, { port: 0, store: { file }, limits: {} });
  const replies = await Promise.all(batches.map((batch) => post(server.url, bodyOf(batch, sent))));
  await server.end('SIGTERM');
  const parsed = replies.map(({ text }) => parseReply(text));
  const store = await openSqliteEventStore({ file, workerDirectory: program.directory });
  const figures = await store.figures('shop', ['p1']);
  const differences = await store.recount();
  await store.close();
  return {
    figures,
    differences,
    accepted: parsed.reduce((sum, reply) => sum + reply.accepted, 0),
    duplicate: parsed.reduce((sum, reply) => sum + reply.duplicate, 0),
  };
}

it('gives the same figures for events in order and for the same events mixed up, twice over and in other batches', async () => {
  const sent = Date.now();
  const visits = Array.from({ length: 150 }, (_, n) => visit(n, sent - n * 60_000));
  const events = visits.flat();
  const inOrder = await deliver('in-order', visits, sent);

  const [shuffled = []] = fc.sample(
    fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
    { numRuns: 1, seed: 7 },
  );
  const mixed: BeckonEvent[][] = [];
  for (let start = 0; start < shuffled.length; start += 7) mixed.push(shuffled.slice(start, start + 7));
  const mixedUp = await deliver('mixed-up', mixed, sent);

  expect(inOrder).toMatchObject({ accepted: events.length, duplicate: 0, differences: [] });
  expect(mixedUp).toMatchObject({ accepted: events.length, duplicate: events.length, differences: [] });
  expect(mixedUp.figures).toEqual(inOrder.figures);
  expect(inOrder.figures.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(visits.length);
}, 30_000);
