// For fault tests: senders retry, pages close, networks reorder, tabs come back a day later.
import type { BeckonEvent } from '@/core/events/event';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store';
import { checkNothingLost } from './check-nothing-lost.fixtures';
import type { Bench, Outcome } from './faults-of-process.fixtures';
import { visit } from './shop-traffic.fixtures';
import { bodyOf, parseReply, post, startIngest } from './start-ingest.fixtures';

const HOUR = 3_600_000;
/** Bodies under way at once. */
const AT_ONCE = 50;

/** Delivers batches side by side and gives the figures they led to, with what the replies said. */
export async function deliver({ file, directory }: Bench, batches: readonly BeckonEvent[][], sent: number) {
  const server = await startIngest(directory, { port: 0, store: { file }, limits: {} });
  let accepted = 0;
  let duplicate = 0;
  for (let from = 0; from < batches.length; from += AT_ONCE) {
    const some = batches.slice(from, from + AT_ONCE);
    for (const { text } of await Promise.all(some.map((batch) => post(server.url, bodyOf(batch, sent))))) {
      const reply = parseReply(text);
      accepted += reply.accepted;
      duplicate += reply.duplicate;
    }
  }
  await server.end('SIGTERM');
  const store = await openSqliteEventStore({ file, workerDirectory: directory });
  const figures = await store.figures('shop', ['p1']);
  const differences = await store.recount();
  await store.close();
  return { figures, differences, accepted, duplicate };
}

/** The same events in order, and mixed up in other batches, each of them twice: the figures must not know. */
export function mixedUp(bench: Bench, { visits }: { visits: number }): Promise<Outcome> {
  const sent = Date.now();
  const inOrder = Array.from({ length: visits }, (_, n) => visit(n, sent - n * 1000));
  const twice = shuffle([...inOrder.flat(), ...inOrder.flat()]);
  const batches: BeckonEvent[][] = [];
  for (let start = 0; start < twice.length; start += 7) batches.push(twice.slice(start, start + 7));
  return compare(bench, inOrder, batches, sent);
}

/** Visitors in two tabs each that were offline for twenty hours: both send what they have, the later one often first, some twice. */
export function tabsBackOnline(bench: Bench, { visits }: { visits: number }): Promise<Outcome> {
  const sent = Date.now();
  const inOrder = Array.from({ length: visits }, (_, n) => visit(n, sent - 20 * HOUR + n));
  const tabs = inOrder.flatMap((events) =>
    [0, 1].map((tab) => events.filter((_, index) => index % 2 === tab)).filter(({ length }) => length > 0),
  );
  const again = tabs.filter((_, index) => index % 3 === 0);
  return compare(bench, inOrder, shuffle([...tabs, ...again]), sent);
}

async function compare(
  { file, directory }: Bench,
  inOrder: BeckonEvent[][],
  otherwise: BeckonEvent[][],
  sent: number,
): Promise<Outcome> {
  const events = inOrder.flat();
  const expected = await deliver({ file: `${file}.in-order`, directory }, inOrder, sent);
  const found = await deliver({ file, directory }, otherwise, sent);
  const ids = new Set(events.map(({ id }) => id));
  const repeated = otherwise.flat().length - events.length;
  const breaches = [
    ...(found.accepted === events.length && found.duplicate === repeated
      ? []
      : [
          `${found.accepted} were accepted and ${found.duplicate} told to be known, of ${events.length} events.`,
        ]),
    ...(JSON.stringify(found.figures) === JSON.stringify(expected.figures) ? [] : ['The figures differ.']),
  ];
  return {
    acknowledged: ids.size,
    refused: 0,
    breaches: await checkNothingLost(file, { sent: ids, acknowledged: ids, breaches }, directory),
  };
}

/** In another order, the same each time. */
function shuffle<Item>(items: readonly Item[]): Item[] {
  const random = (n: number) => (Math.imul(n + 1, 2_654_435_761) >>> 0) / 2 ** 32;
  return items
    .map((item, n) => ({ item, place: random(n) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
