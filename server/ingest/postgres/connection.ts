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
/** Those that write keep to themselves: whoever looks at many results at once must not hold up what shoppers do. */
const MAX_READERS = 8;
const MAX_WRITERS = 3;

const INT8 = 20;
const types = {
  // Counts, times and cursors stay far below 2^53; what does not is numeric, which is read as text.
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
} as pg.CustomTypesConfig;

export class Connections {
  readonly #readers: pg.Pool;
  readonly #writers: pg.Pool;
  #restUntil = 0;
  #closed = false;

  constructor(url: string) {
    const pool = (max: number) => {
      const made = new pg.Pool({
        connectionString: url,
        connectionTimeoutMillis: CONNECT_MS,
        // Tells a database that went without a word from one that thinks.
        keepAlive: true,
        max,
        application_name: 'beckon events',
        types,
      });
      // An idle connection that ends is replaced by the next that is asked for.
      made.on('error', () => undefined);
      return made;
    };
    this.#readers = pool(MAX_READERS);
    this.#writers = pool(MAX_WRITERS);
  }

  /** Statements of their own, in a row of one connection, which may write. */
  use<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#use(this.#writers, work);
  }

  async #use<Result>(
    pool: pg.Pool,
    work: (query: Query) => Promise<Result>,
    within?: number,
  ): Promise<Result> {
    const client = await this.#connect(pool);
    let failure: Error | undefined;
    try {
      return await work(queryOf(client, within));
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw inWords(error);
    } finally {
      // One that failed may be in the middle of something: it is not used again.
      client.release(failure);
    }
  }

  /**
   * All of it or nothing.
   * @param within how long a statement may take, ms; then the connection is given up. Absent: as long as it takes.
   */
  write<Result>(work: (query: Query) => Promise<Result>, within?: number): Promise<Result> {
    return this.#transaction(this.#writers, `BEGIN; SET LOCAL lock_timeout = ${LOCK_MS}`, work, within);
  }

  /** One statement that reads, which sees everything as it stood at one moment by itself. */
  readonly ask: Query = (text, values) => this.#use(this.#readers, (query) => query(text, values));

  /** Several statements: everything as it stood at one moment. */
  read<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    return this.#transaction(this.#readers, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#readers.end(), this.#writers.end()]);
  }

  #transaction<Result>(
    pool: pg.Pool,
    begin: string,
    work: (query: Query) => Promise<Result>,
    within?: number,
  ): Promise<Result> {
    const whole = async (query: Query) => {
      await query(begin);
      // Where it throws, the connection is closed, and with it goes what was not committed.
      const result = await work(query);
      await query('COMMIT');
      return result;
    };
    return this.#use(pool, whole, within);
  }

  async #connect(pool: pg.Pool): Promise<pg.PoolClient> {
    if (this.#closed) throw new EventStoreError('closed', 'The event store was closed.');
    if (Date.now() < this.#restUntil) throw unavailable('it did not answer a moment ago');
    try {
      return await pool.connect();
    } catch (error) {
      // All are in use: the database is there, and others need not be kept from asking.
      if (pool.totalCount >= pool.options.max)
        throw new EventStoreError('busy', 'All connections to the event database are in use.');
      this.#restUntil = Date.now() + REST_MS;
      throw unavailable(error instanceof Error ? error.message : String(error));
    }
  }
}

function queryOf(client: pg.PoolClient, within?: number): Query {
  return async <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => {
    const asked = { text, ...(values && { values: [...values] }), ...(within && { query_timeout: within }) };
    const { rows } = await client.query<Row>(asked);
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
