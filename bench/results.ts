// How long the data of a results page takes on the server, for a campaign with few events and for one with very many: figures are
// read from roll-ups, so that it must be the same.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startPostgres, type PostgresServer } from '@/server/db/postgres-server.fixtures';
import { STEPS } from '@/server/ingest/postgres/event-schema';
import { MIGRATIONS } from '@/server/ingest/sqlite/migrations';
import { bundleEntries, WORKER_ENTRIES } from '@/server/ingest/sqlite/store.fixtures';
import { median, quantile, type Table } from './report';
import { DAYS, HISTORY_VERSION, PAGES, SOURCES } from './results-history';
import type { ResultsOptions, ResultsTimes } from './results-program';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Kept, because seeding takes far longer than reading. */
const KEPT = path.join(root, '.build/bench');
/** Events of the campaigns, the fewest first. */
const SIZES: Sizes = { SQLite: [100_000, 10_000_000], PostgreSQL: [100_000, 1_000_000] };
const ROUNDS = 40;
/** Promised for many events, ms, median. */
const SLOWEST = 50;
/** … and how much longer than for few it may take. */
const MOST_GROWTH = 1.2;

type Store = 'SQLite' | 'PostgreSQL';
type Sizes = Record<Store, readonly number[]>;
type StoreTimes = ResultsTimes & { store: Store };

/**
 * @param sizes events of the campaigns in each store, the fewest first
 * @param folder where the campaigns are kept
 */
export async function measureResults({
  sizes = SIZES,
  folder = KEPT,
  rounds = ROUNDS,
}: { sizes?: Sizes; folder?: string; rounds?: number } = {}): Promise<Table> {
  const program = await bundleEntries({ ...WORKER_ENTRIES, results: 'bench/results-program.ts' });
  let postgres: PostgresServer | undefined;
  try {
    const run = async (store: Store, events: number): Promise<StoreTimes> => {
      const schema = store === 'SQLite' ? MIGRATIONS.length : STEPS.length;
      const name = `results${store === 'SQLite' ? '' : '-postgres'}-${events}-${schema}-${HISTORY_VERSION}`;
      const dataDir = path.join(folder, name);
      if (store === 'PostgreSQL') postgres ??= await startPostgres(path.join(folder, 'postgres'));
      const databaseUrl = postgres && store === 'PostgreSQL' && (await openDatabase(postgres, dataDir));
      const options: ResultsOptions = {
        programDir: root,
        dataDir,
        events,
        rounds,
        ...(databaseUrl && { databaseUrl }),
      };
      const file = fileURLToPath(new URL('results.js', program.directory));
      const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(options)], {
        cwd: root,
      });
      return { store, ...(JSON.parse(stdout) as ResultsTimes) };
    };
    const runs: StoreTimes[] = [];
    for (const store of ['SQLite', 'PostgreSQL'] as const)
      for (const events of sizes[store]) runs.push(await run(store, events));
    return describeRuns(runs, rounds);
  } finally {
    await postgres?.stop();
    await program.remove();
  }
}

/** The database of a campaign that is kept, or an empty one for one that is not: what a broken-off run left goes. */
async function openDatabase(postgres: PostgresServer, dataDir: string): Promise<string> {
  const name = path.basename(dataDir).replaceAll('-', '_');
  if (existsSync(dataDir)) return postgres.urlOf(name);
  await postgres.dropDatabase(name);
  return postgres.createDatabase(name);
}

/** @param runs of each store the one of the fewest events first */
export function describeRuns(runs: readonly StoreTimes[], rounds = ROUNDS): Table {
  const overBudget: string[] = [];
  const rows: Table['rows'] = [];
  for (const { store, events, seeded, pages, recounted, differences } of runs) {
    const few = runs.find((run) => run.store === store);
    for (const [index, { what, times }] of pages.entries()) {
      const middle = median(times);
      const ofFew = median(few?.pages[index]?.times ?? []);
      rows.push({
        store,
        events,
        page: what,
        'median ms': Number(middle.toFixed(1)),
        'p95 ms': Number(quantile(times, 0.95).toFixed(1)),
        'times that of few': Number((middle / ofFew).toFixed(2)),
        'recount s': Number(recounted.toFixed(1)),
        'seeded s': seeded === null ? 'kept' : Math.round(seeded),
      });
      const name = `The results of ${events} events in ${store} (${what})`;
      if (middle > SLOWEST) overBudget.push(`${name} take ${middle.toFixed(1)} ms (at most ${SLOWEST}).`);
      if (middle > ofFew * MOST_GROWTH)
        overBudget.push(
          `${name} take ${(middle / ofFew).toFixed(2)} times as long as those of ${few?.events} (at most ${MOST_GROWTH}).`,
        );
    }
    const [first] = differences;
    if (first !== undefined)
      overBudget.push(
        `A recount of ${events} events in ${store} finds ${differences.length} rows that differ: ${first}`,
      );
  }
  return {
    title: `Results: the data of a page, ${DAYS} days, ${SOURCES} sources, ${PAGES} pages, three variants and a holdout`,
    rows,
    overBudget,
    notes: [
      `${rounds} rounds each. The median is gated: ${SLOWEST} ms, and ${MOST_GROWTH} times that of the fewest events of its store.`,
    ],
  };
}
