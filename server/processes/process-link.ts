// What binds the processes that share one PostgreSQL: one of them is elected to do the work that must not be done twice, and each
// hears when another has changed a site. Both hang on one connection: where it is lost, so is the election.
import pg from 'pg';
import { waitAtMost } from '../jobs/wait-at-most';
import type { Log } from '../log';

/** Among the advisory locks of the database, that of the elected process. */
const ELECTION = 1_701_603_683;
const CHANNEL = 'beckon_sites';
/** How often a process asks whether it may be elected, or whether it still is, ms. */
const ASK_MS = 2000;
/** A connection that does not answer for so long is taken for lost, ms. */
const ANSWER_MS = 5000;

export interface ProcessLinkOptions {
  /** Connection string of the database that they share. */
  url: string;
  log: Pick<Log, 'info' | 'warn'>;
  /** From now on this process does the work of all, until `dismiss` is called. */
  elect(): void;
  /** The connection was lost: another process may be elected as soon as this resolves, and a little earlier. */
  dismiss(): Promise<void>;
  /** Another process changed the site with this key; null: any may have changed unheard. */
  hear(key: string | null): void;
}

export interface ProcessLink {
  start(): void;
  /** Tells the others that the site with this key changed. One that does not hear it finds out by itself, later. */
  tell(key: string): void;
  /** Lets go: after it another process is elected. */
  stop(): Promise<void>;
}

export function createProcessLink(options: ProcessLinkOptions): ProcessLink {
  const { url, log, elect, dismiss, hear } = options;
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  let current: pg.Client | undefined;

  async function hold(): Promise<void> {
    while (!ending.signal.aborted) {
      await connected().catch((error: unknown) =>
        log.warn({ err: error }, 'The connection to the other processes was lost; it is made again.'),
      );
      await pause(ASK_MS, ending.signal);
    }
  }

  /** Resolves at the end of the program, rejects when the connection is lost. */
  async function connected(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      application_name: 'beckon process',
    });
    const lost = new AbortController();
    // Made once: each one made anew is held by `ending`, which lives as long as the program.
    const over = AbortSignal.any([ending.signal, lost.signal]);
    client.on('error', (error) => lost.abort(error));
    client.on('end', () => lost.abort(new Error('PostgreSQL ended the connection.')));
    let isElected = false;
    try {
      await client.connect();
      client.on('notification', ({ processId, payload }) => {
        if (processId !== ownProcess(client)) hear(payload ?? null);
      });
      await client.query(`LISTEN ${CHANNEL}`);
      current = client;
      // What was told while nobody listened.
      hear(null);
      while (!ending.signal.aborted) {
        lost.signal.throwIfAborted();
        if (isElected) await client.query('SELECT 1');
        else if (await wins(client)) {
          isElected = true;
          log.info('This process is elected: it sends mail and webhooks, and keeps the leads.');
          elect();
        }
        await pause(ASK_MS, over);
      }
    } finally {
      current = undefined;
      // Still elected while it lets go, where that is possible: nobody begins before this one has ended.
      if (isElected) await dismiss();
      // Nobody may be there to say goodbye to.
      await waitAtMost(ANSWER_MS, [client.end()]);
    }
  }

  return {
    start: () => void (running ??= hold()),
    tell: (key) => void current?.query('SELECT pg_notify($1, $2)', [CHANNEL, key]).catch(() => undefined),
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

async function wins(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('SELECT pg_try_advisory_lock($1) AS won', [ELECTION]);
  return rows[0]?.won === true;
}

/** The number that PostgreSQL knows the connection by; it stands beside each notification. */
function ownProcess(client: pg.Client): number | undefined {
  return 'processID' in client && typeof client.processID === 'number' ? client.processID : undefined;
}

/** Resolves after so many ms, or at once when the signal comes. */
function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, time);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
