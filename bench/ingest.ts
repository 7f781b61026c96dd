// How many events per second become durable, and how long a shop waits for the answer, while somebody looks at results and downloads
// an experiment. The real ingest with the real store in one process, the load in another, on the same machine.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import pg from 'pg';
import { startPostgres } from '@/server/db/postgres-server.fixtures';
import { startIngest } from '@/server/ingest/faults/start-ingest.fixtures';
import { SCHEMA } from '@/server/ingest/postgres/event-schema';
import { bundleEntries, temporaryFolder, WORKER_ENTRIES } from '@/server/ingest/sqlite/store.fixtures';
import { keepCompany } from './ingest-company';
import type { LoadOptions, LoadResult } from './ingest-generator';
import { timeRecovery, watchMemory } from './ingest-overload';
import type { IngestProgramOptions } from './ingest-program';
import type { Table } from './report';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROGRAMS = {
  ...WORKER_ENTRIES,
  ingest: 'bench/ingest-program.ts',
  generator: 'bench/ingest-generator.ts',
};
/** Events per second, open loop; a visit sends three to four of them in one request. */
const RATES = [500, 2000, 5000];
const SATURATION_CONNECTIONS = 64;
const OPEN_CONNECTIONS = 256;
/** More than ingest takes events at once: visitors do not wait for each other, so what is too much has to reach it. */
const OVERLOAD_CONNECTIONS = 4000;
/** Promised at the highest rate, ms. */
const SLOWEST = 100;
/** Twice what is promised, events per second, and what is promised then: ms, MB, and s until all is as before. */
const OVERLOAD = { rate: 10_000, slowest: 250, memory: 512, recovery: 5 };
const UNLIMITED = { perSecond: 1e9, burst: 1e9 };

/**
 * @param seconds of each load
 * @param rates of the open loops, events per second
 * @param overload seconds of twice the promised rate; absent: none
 * @param store the gates are for SQLite: with PostgreSQL the database is one program more on the same cores
 */
export async function measureIngest({
  seconds,
  rates = RATES,
  overload,
  store = 'SQLite',
}: {
  seconds: number;
  rates?: readonly number[];
  overload?: number;
  store?: 'SQLite' | 'PostgreSQL';
}): Promise<Table[]> {
  const program = await bundleEntries(PROGRAMS);
  const data = await temporaryFolder();
  const file = path.join(data.folder, 'events.db');
  const postgres = store === 'PostgreSQL' ? await startPostgres() : undefined;
  const databaseUrl = await postgres?.createDatabase('ingest');
  const options: IngestProgramOptions = {
    port: 0,
    store: { file },
    programDir: root,
    dataDir: data.folder,
    ...(databaseUrl !== undefined && { databaseUrl }),
    limits: { perAddress: UNLIMITED, perSite: UNLIMITED },
  };
  const server = await startIngest(program.directory, options);
  try {
    const load = (options: Omit<LoadOptions, 'url'>) =>
      generate(program.directory, { url: server.url, ...options });
    // Not counted: the first seconds of a process are spent compiling.
    const before = keepCompany(new URL(server.url).origin);
    const warmUp = await load({ rate: 1000, seconds: Math.min(2, seconds), connections: OPEN_CONNECTIONS });
    await before.stop();
    const rows: Table['rows'] = [];
    const overBudget: string[] = [];
    let acknowledged = warmUp.durable;
    for (const rate of rates) {
      const company = keepCompany(new URL(server.url).origin);
      const result = await load({ rate, seconds, connections: OPEN_CONNECTIONS });
      const { pages, page, exposed, downloaded } = await company.stop();
      if (exposed === 0) throw new Error('The results of the campaign count nobody who came.');
      acknowledged += result.durable;
      rows.push({
        ...toRow(`${rate} events/s, open loop`, result),
        'results pages': pages,
        'page ms': Number(page.toFixed(1)),
        'downloaded MB': Number((downloaded / 1e6).toFixed(1)),
      });
      if (store === 'SQLite' && rate === Math.max(...RATES) && (result.p99 > SLOWEST || result.refused > 0))
        overBudget.push(
          `At ${rate} events/s the p99 is ${Math.round(result.p99)} ms (at most ${SLOWEST}), and ${result.refused} requests are refused.`,
        );
    }
    const saturated = await load({ seconds, connections: SATURATION_CONNECTIONS });
    acknowledged += saturated.durable;
    rows.push(toRow(`as fast as ${SATURATION_CONNECTIONS} connections can`, saturated));
    if (overload !== undefined) {
      const watch = await watchMemory(server.pid);
      const result = await load({
        rate: OVERLOAD.rate,
        seconds: overload,
        connections: OVERLOAD_CONNECTIONS,
      }).finally(watch.stop);
      const recovered = await timeRecovery(server.url);
      acknowledged += result.durable + recovered.durable;
      const memory = watch.most();
      rows.push({
        ...toRow(`${OVERLOAD.rate} events/s: overload`, result),
        'memory MB': memory,
        'recovered s': Number(recovered.seconds.toFixed(1)),
      });
      const { slowest, recovery } = OVERLOAD;
      if (store === 'SQLite' && result.p99 > slowest)
        overBudget.push(
          `In overload, what is accepted has a p99 of ${Math.round(result.p99)} ms (at most ${slowest}).`,
        );
      if (store === 'SQLite' && memory > OVERLOAD.memory)
        overBudget.push(`In overload, ingest takes ${memory} MB of memory (at most ${OVERLOAD.memory}).`);
      if (store === 'SQLite' && recovered.seconds > recovery)
        overBudget.push(`Ingest needs ${recovered.seconds.toFixed(1)} s to recover (at most ${recovery}).`);
    }
    await server.end('SIGTERM');
    const stored = databaseUrl === undefined ? countInFile(file) : await countIn(databaseUrl);
    // A figure about durable events is worth nothing when they are not there.
    if (stored !== acknowledged)
      throw new Error(`${acknowledged} events were acknowledged and ${String(stored)} are stored.`);
    const title = `Ingest with ${store}: events that are on disk when they are answered`;
    const notes = [
      'While an open loop runs, a page of results is read every second over HTTP, and an experiment is downloaded again and again.',
      ...(store === 'PostgreSQL'
        ? ['PostgreSQL runs on the same cores, with fsync off: nothing is gated.']
        : []),
    ];
    return [{ title, rows, overBudget, notes }];
  } finally {
    if (server.isRunning()) await server.end('SIGKILL');
    await postgres?.stop();
    await data.remove();
    await program.remove();
  }
}

async function generate(directory: URL, options: LoadOptions): Promise<LoadResult> {
  const program = fileURLToPath(new URL('generator.js', directory));
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(options)]);
  return JSON.parse(stdout) as LoadResult;
}

function toRow(
  load: string,
  { durable, refused, seconds, p50, p99, slowest }: LoadResult,
): Table['rows'][number] {
  return {
    load,
    'durable events/s': Math.round(durable / seconds),
    'p50 ms': Number(p50.toFixed(1)),
    'p99 ms': Number(p99.toFixed(1)),
    'slowest ms': Number(slowest.toFixed(1)),
    'requests refused': refused,
  };
}

function countInFile(file: string): number | undefined {
  const database = new Database(file, { readonly: true });
  const stored = database.prepare<[], number>('SELECT COUNT(*) FROM events').pluck().get();
  database.close();
  return stored;
}

async function countIn(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ stored: string }>(
      `SELECT COUNT(*) AS stored FROM ${SCHEMA}.events`,
    );
    return Number(rows[0]?.stored);
  } finally {
    await client.end();
  }
}
