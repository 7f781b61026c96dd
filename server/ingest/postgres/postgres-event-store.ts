// The event store in PostgreSQL, which several processes may share. Each gathers batches of its own into transactions.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartupError } from '../../startup-error';
import type { EventCounting } from '../counting/event-counting';
import { EventStoreError, type AcceptedEvent, type AppendResult, type EventStore } from '../event-store';
import { GroupCommit } from '../group-commit';
import type { ReaderCalls } from '../sqlite/worker-calls';
import { WorkerLink } from '../sqlite/worker-link';
import { Connections, type Query } from './connection';
import { countInPasses, type Named } from './count-in-passes';
import { deleteSitePiece } from './delete-site';
import { writeEventFile } from './event-file';
import { SCHEMA } from './event-schema';
import { migrateEvents } from './migrate-events';
import { makePartitions } from './partitions';
import {
  readExcluded,
  readFigures,
  readFiguresBy,
  readFiguresWithin,
  readQuiz,
  readSteps,
  readSummaries,
  readTrend,
} from './read-figures';
import { readAfter, readAnswersOf, readEventsOf, readSubmissionsOf } from './read-log';
import { readOrderAmounts, readVisitors } from './read-visitors';
import { deleteSealedPiece, readSealed, sealSites } from './seal-events';

/** Longest that a statement of an append may take, ms: a database that is gone without a word must not hold up the next for ever. */
const APPEND_MS = 30_000;

export interface PostgresEventStoreOptions {
  /** Connection string of the database; the events lie in a schema of their own. */
  url: string;
  /** Folder of `event-reader.js`, which counts again. It lies beside the bundled server. */
  workerDirectory?: URL;
  /** Hears that the partitions of the coming months could not be made; it is tried again. */
  onMonthsFailed?(error: unknown): void;
  /** How long events gather before they are written together, ms. */
  groupWindow?: number;
  /** Events written together at most. */
  maxGroup?: number;
  /** Events that may wait to be written. */
  maxWaiting?: number;
}

export interface PostgresEventStore extends EventStore {
  /** Makes the partitions of the months to come. Once or often, in one process or several. */
  prepareMonths(): Promise<void>;
}

const DAY_MS = 24 * 3_600_000;

/**
 * Connects, and brings the tables up to date.
 * @throws StartupError when the database does not answer or was written by a newer program.
 */
export async function openPostgresEventStore(
  options: PostgresEventStoreOptions,
): Promise<PostgresEventStore> {
  const {
    url,
    workerDirectory = new URL('.', import.meta.url),
    onMonthsFailed = () => {},
    groupWindow = 5,
    maxGroup = 1000,
    maxWaiting = 20_000,
  } = options;
  const connections = new Connections(url);
  try {
    await connections.write(migrateEvents);
    await connections.write((query) => makePartitions(query, Date.now()));
  } catch (error) {
    await connections.close();
    if (error instanceof StartupError || !(error instanceof EventStoreError)) throw error;
    throw new StartupError(error.message);
  }

  const prepareMonths = () => connections.write((query) => makePartitions(query, Date.now()));
  const months = setInterval(() => void prepareMonths().catch(onMonthsFailed), DAY_MS);
  months.unref();

  const count = <Result>(named: Named, work: (counting: EventCounting) => Result, within?: number) =>
    connections.write((query) => countInPasses(query, named, work), within);
  const commits = new GroupCommit({
    commit: (batches): Promise<AppendResult[]> =>
      count(namesIn(batches.flat()), (counting) => counting.append(batches), APPEND_MS),
    window: groupWindow,
    maxGroup,
    maxWaiting,
  });
  const read = <Args extends unknown[], Result>(work: (query: Query, ...args: Args) => Promise<Result>) => {
    return (...args: Args) => connections.read((query) => work(query, ...args));
  };
  /** For work that is one statement. */
  const ask = <Args extends unknown[], Result>(work: (query: Query, ...args: Args) => Promise<Result>) => {
    return (...args: Args) => work(connections.ask, ...args);
  };

  async function recount(): Promise<string[]> {
    const folder = await mkdtemp(path.join(tmpdir(), 'beckon-recount-'));
    try {
      const file = path.join(folder, 'events.db');
      await connections.read((query) => writeEventFile(query, file));
      const reader = await WorkerLink.start<ReaderCalls>(
        new URL('event-reader.js', workerDirectory),
        { file },
        () => undefined,
      );
      try {
        return await reader.call('recount');
      } finally {
        await reader.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  return {
    append: (events: readonly AcceptedEvent[]) => commits.add(events),
    readAfter: read(readAfter),
    figures: ask(readFigures),
    figuresBy: ask(readFiguresBy),
    figuresWithin: ask(readFiguresWithin),
    steps: ask(readSteps),
    quiz: ask(readQuiz),
    trend: ask(readTrend),
    summaries: ask(readSummaries),
    excluded: ask(readExcluded),
    visitors: read(readVisitors),
    orderAmounts: read(readOrderAmounts),
    eventsOf: read(readEventsOf),
    submissionsOf: read(readSubmissionsOf),
    answersOf: read(readAnswersOf),
    forget: (site: string, visitor: string, kept?: readonly string[]) =>
      count({ sites: [site], phases: [] }, (counting) => counting.forget(site, visitor, kept)),
    forgetForms: (site: string, submissions: readonly string[]) =>
      count({ sites: [site], phases: [] }, (counting) => counting.forgetForms(site, submissions)),
    async deleteSite(site: string) {
      while (await connections.write((query) => deleteSitePiece(query, site)));
    },
    async seal(until: Readonly<Record<string, number>>) {
      await connections.write((query) => sealSites(query, until));
      let deleted = 0;
      for (let next: number | null = 0; next !== null;) {
        const cursor: number = next;
        const piece = await connections.write((query) => deleteSealedPiece(query, cursor));
        deleted += piece.deleted;
        next = piece.next;
      }
      return deleted;
    },
    sealed: read(readSealed),
    recount,
    backup: (file: string) => connections.read((query) => writeEventFile(query, file)),
    probe: () => connections.use(probe),
    prepareMonths,
    async close() {
      clearInterval(months);
      await commits.close();
      await connections.close();
    },
  };
}

function namesIn(events: readonly AcceptedEvent[]): Named {
  return {
    sites: [...new Set(events.map(({ site }) => site))],
    phases: events.flatMap(({ site, phase, sitePhase, ...terms }) => [
      ...(phase === undefined ? [] : [{ site, phase, terms }]),
      ...(sitePhase === undefined ? [] : [{ site, phase: sitePhase, terms: {} }]),
    ]),
  };
}

/** Writes one row and reads it back. */
async function probe(query: Query): Promise<void> {
  const now = Date.now();
  const [row] = await query<{ written_at: number }>(
    `INSERT INTO ${SCHEMA}.probe (id, written_at) VALUES (1, $1)
     ON CONFLICT (id) DO UPDATE SET written_at = excluded.written_at RETURNING written_at`,
    [now],
  );
  if (row?.written_at !== now)
    throw new EventStoreError('unavailable', 'The event database did not keep what was written to it.');
}
