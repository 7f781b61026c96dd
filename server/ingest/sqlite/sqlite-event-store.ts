// The event store in one SQLite file: a worker thread that writes, another that reads, and this, which hands them work.
import { setTimeout as sleep } from 'node:timers/promises';
import { assembleHours, assembleValues } from '../counting/assemble-figures';
import type { AcceptedEvent, AppendResult, Dimension, EventStore } from '../event-store';
import { StartupError } from '../../startup-error';
import { GroupCommit } from '../group-commit';
import { ReaderPool } from './reader-pool';
import type { ReaderCalls, WorkerOptions, WriterCalls } from './worker-calls';
import { WorkerLink } from './worker-link';

/** Between two pieces of what is deleted from the log: what visitors do is written meanwhile. */
const SEAL_PAUSE_MS = 20;

export interface SqliteEventStoreOptions {
  /** Path of the event file; made when it does not exist, its folder must. */
  file: string;
  /** Folder of `event-writer.js` and `event-reader.js`. They lie beside the bundled server. */
  workerDirectory?: URL;
  /** Hears of every death of a worker; a new one is being started. */
  onWorkerLost?(error: Error): void;
  /** How long events gather before they are written together, ms. */
  groupWindow?: number;
  /** Events written together at most. */
  maxGroup?: number;
  /** Events that may wait to be written. */
  maxWaiting?: number;
  /** How long a write waits for another program's lock on the file, ms. */
  busyTimeout?: number;
}

/**
 * Opens the file and brings its schema up to date.
 * @throws StartupError when the file is unusable or was written by a newer program.
 */
export async function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<EventStore> {
  const {
    file,
    workerDirectory = new URL('.', import.meta.url),
    onWorkerLost = () => {},
    groupWindow = 5,
    maxGroup = 1000,
    maxWaiting = 20_000,
    busyTimeout,
  } = options;
  const workerOptions: WorkerOptions = { file, ...(busyTimeout !== undefined && { busyTimeout }) };
  const startWorker = <Calls extends { close(): void }>(name: string) =>
    WorkerLink.start<Calls>(new URL(name, workerDirectory), workerOptions, onWorkerLost);
  const startReader = () => startWorker<ReaderCalls>('event-reader.js');

  const writer = await startWorker<WriterCalls>('event-writer.js').catch((error: unknown) => {
    throw new StartupError(error instanceof Error ? error.message : String(error));
  });
  // What a page asks at once is answered by several at once.
  const reader = new ReaderPool<ReaderCalls>(await Promise.all([startReader(), startReader()]));
  const commits = new GroupCommit({
    commit: (batches) => writer.call('append', batches),
    window: groupWindow,
    maxGroup,
    maxWaiting,
  });

  /** Long work gets a reader of its own, so that results do not wait for it. */
  async function apart<Result>(work: (own: WorkerLink<ReaderCalls>) => Promise<Result>): Promise<Result> {
    const own = await startReader();
    try {
      return await work(own);
    } finally {
      await own.close();
    }
  }

  return {
    append: (events: readonly AcceptedEvent[]): Promise<AppendResult> => commits.add(events),
    readAfter: (cursor: number, limit: number) => reader.call('readAfter', cursor, limit),
    figures: (site: string, phases: readonly string[]) => reader.call('figures', site, phases),
    figuresBy: async (site: string, phases: readonly string[], dimension: Dimension, most?: number) =>
      assembleValues(await reader.call('figuresBy', site, phases, dimension, most), most),
    figuresWithin: async (site, phases, dimension, days) =>
      assembleValues(await reader.call('figuresWithin', site, phases, dimension, days)),
    steps: (site: string, phases: readonly string[]) => reader.call('steps', site, phases),
    quiz: (site: string, phases: readonly string[]) => reader.call('quiz', site, phases),
    trend: async (site, phases, intervals, goals) =>
      assembleHours(await reader.call('trend', site, phases, intervals, goals)),
    summaries: (site, groups, days) => reader.call('summaries', site, groups, days),
    excluded: (site: string, phases: readonly string[]) => reader.call('excluded', site, phases),
    visitors: (site: string, phase: string, after: string | null, limit: number) =>
      reader.call('visitors', site, phase, after, limit),
    orderAmounts: (site, currency, span, limit) => reader.call('orderAmounts', site, currency, span, limit),
    eventsOf: (site: string, visitor: string, limit: number) => reader.call('eventsOf', site, visitor, limit),
    submissionsOf: (site: string, visitor: string) => reader.call('submissionsOf', site, visitor),
    answersOf: (site: string, submissions: readonly string[]) => reader.call('answersOf', site, submissions),
    forget: (site: string, visitor: string, kept: readonly string[] = []) =>
      writer.call('forget', site, visitor, kept),
    forgetForms: (site: string, submissions: readonly string[]) =>
      writer.call('forgetForms', site, submissions),
    async deleteSite(site: string) {
      while (await writer.call('deleteSitePiece', site));
    },
    async seal(until: Readonly<Record<string, number>>) {
      await writer.call('sealSites', until);
      let deleted = 0;
      for (let next: number | null = 0; next !== null;) {
        const piece: { deleted: number; next: number | null } = await writer.call('deleteSealedPiece', next);
        deleted += piece.deleted;
        next = piece.next;
        if (piece.deleted > 0) await sleep(SEAL_PAUSE_MS);
      }
      return deleted;
    },
    sealed: () => reader.call('sealed'),
    recount: () => apart((own) => own.call('recount')),
    backup: (path: string) => apart((own) => own.call('backup', path)),
    probe: () => writer.call('probe', Date.now()),
    async close() {
      await commits.close();
      await Promise.all([reader.close(), writer.close()]);
    },
  };
}
