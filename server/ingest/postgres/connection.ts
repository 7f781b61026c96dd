// Connections to PostgreSQL, and its failures in the words of the event store.
import pg from 'pg';
import { StartupError } from '../../startup-error';
import { EventStoreError } from '../event-store';

/** One statement; rows as objects. */
export type Query = <Row extends pg.QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

/** How long a request waits for a connection, ms. */
const CONNECT_MS = 5000;
/** After one that could not be made, the next are refused without a try for so long, ms. */
const REST_MS = 1000;
/** How long a statement waits for a lock, ms. */
const LOCK_MS = 10_000;
const MAX_CONNECTIONS = 10;

const INT8 = 20;
const types = {
  // Counts, times and cursors stay far below 2^53; what does not is numeric, which is read as text.
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
} as pg.CustomTypesConfig;

export class Connections {
  readonly #pool: pg.Pool;
  #restUntil = 0;
  #closed = false;

  constructor(url: string) {
    this.#pool = new pg.Pool({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MS,
      max: MAX_CONNECTIONS,
      application_name: 'beckon events',
      types,
    });
    // An idle connection that ends is replaced by the next that is asked for.
    this.#pool.on('error', () => undefined);
  }

  /** Statements of their own, in a row of one connection. */
  async use<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    let failure: Error | undefined;
    try {
      return await work(queryOf(client));
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw inWords(error);
    } finally {
      // One that failed may be in the middle of something: it is not used again.
      client.release(failure);
    }
  }

  /** All of it or nothing. */
  write<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#transaction(`BEGIN; SET LOCAL lock_timeout = ${LOCK_MS}`, work);
  }

  /** Everything as it stood at one moment. */
  read<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#pool.end();
  }

  #transaction<Result>(begin: string, work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.use(async (query) => {
      await query(begin);
      // Where it throws, the connection is closed, and with it goes what was not committed.
      const result = await work(query);
      await query('COMMIT');
      return result;
    });
  }

  async #connect(): Promise<pg.PoolClient> {
    if (this.#closed) throw new EventStoreError('closed', 'The event store was closed.');
    if (Date.now() < this.#restUntil) throw unavailable('it did not answer a moment ago');
    try {
      return await this.#pool.connect();
    } catch (error) {
      this.#restUntil = Date.now() + REST_MS;
      throw unavailable(error instanceof Error ? error.message : String(error));
    }
  }
}

function queryOf(client: pg.PoolClient): Query {
  return async <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => {
    const { rows } = await client.query<Row>(text, values && [...values]);
    return rows;
  };
}

function unavailable(reason: string): EventStoreError {
  return new EventStoreError('unavailable', `The event database cannot be reached (${reason}).`);
}

/** Locks that others hold, and transactions that were in each other's way. */
const BUSY = ['55P03', '40P01', '40001', '53300'];

function inWords(error: unknown): Error {
  if (error instanceof EventStoreError || error instanceof StartupError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return BUSY.includes(code)
    ? new EventStoreError('busy', `The event database is held by others (${message}).`)
    : new EventStoreError(
        'unavailable',
        `The event database did not take the request (${code || 'error'}: ${message}).`,
      );
}
