// Runs the projections: reads the log behind their cursors, and moves data and cursors in one transaction.
import type { Database, Transaction } from '../db/database';
import type { EventStore } from '../ingest/event-store';
import type { Log } from '../log';
import type { Projection } from './projection';

export interface Projector {
  /** Looks for new events now, and then every second. */
  start(): void;
  /** Resolves when every projection has seen every event that was stored before the call. */
  catchUp(): Promise<void>;
  /** Lets the batch that is under way finish and starts no other; the cursors remember where to go on. */
  stop(): Promise<void>;
}

const BATCH_EVENTS = 1000;
const INTERVAL_MS = 1000;

export function createProjector(
  { db, store, log }: { db: Database; store: EventStore; log: Log },
  projections: readonly Projection[],
): Projector {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function drain(): Promise<void> {
    try {
      do {
        again = false;
        while (!stopped && (await step()));
      } while (again && !stopped);
    } finally {
      running = undefined;
    }
  }

  /** One batch from where the one furthest behind stands. False when that was the end of the log. */
  async function step(): Promise<boolean> {
    const cursors = await readCursors(db, projections);
    const from = Math.min(...cursors.values());
    const events = await store.readAfter(from, BATCH_EVENTS);
    const last = events.at(-1);
    if (!last) return false;
    await db.$transaction(async (tx) => {
      for (const projection of projections) {
        const seen = cursors.get(projection.name) ?? 0;
        const fresh = events.filter(({ cursor }) => cursor > seen);
        if (fresh.length === 0) continue;
        // First, so that of two processes the second waits here, and finds that it was overtaken.
        await moveCursor(tx, projection.name, { from: seen, to: last.cursor });
        await projection.apply(tx, fresh, store);
      }
    });
    return events.length === BATCH_EVENTS;
  }

  /** One run at a time; a call during a run makes that run look once more. */
  function run(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = true;
    running ??= drain();
    return running;
  }

  const tick = () =>
    void run().catch((error: unknown) =>
      log.error({ err: error }, 'Reading the event log failed; it is tried again.'),
    );

  return {
    start: () => {
      timer ??= setInterval(tick, INTERVAL_MS);
      tick();
    },
    catchUp: run,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}

/** @throws when another process has moved it: what this one was about to write is written. */
async function moveCursor(
  tx: Transaction,
  name: string,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const position = BigInt(to);
  if (from === 0 && (await tx.projectionCursor.count({ where: { name } })) === 0) {
    await tx.projectionCursor.create({ data: { name, position } });
    return;
  }
  const { count } = await tx.projectionCursor.updateMany({
    where: { name, position: BigInt(from) },
    data: { position },
  });
  if (count === 0) throw new Error('Another process reads the event log at the same time.');
}

async function readCursors(db: Database, projections: readonly Projection[]): Promise<Map<string, number>> {
  const rows = await db.projectionCursor.findMany({
    where: { name: { in: projections.map(({ name }) => name) } },
  });
  const kept = new Map(rows.map(({ name, position }) => [name, Number(position)]));
  return new Map(projections.map(({ name }) => [name, kept.get(name) ?? 0]));
}
