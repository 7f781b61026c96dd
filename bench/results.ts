// How long the data of a results page takes on the server, for a campaign with few events and for one with very many: figures are
// read from roll-ups, so that it must be the same.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MIGRATIONS } from '@/server/ingest/sqlite/migrations';
import { bundleEntries, WORKER_ENTRIES } from '@/server/ingest/sqlite/store.fixtures';
import { median, quantile, type Table } from './report';
import { DAYS, HISTORY_VERSION, PAGES, SOURCES } from './results-history';
import type { ResultsOptions, ResultsTimes } from './results-program';

const root = fileURLToPath(new URL('..', import.meta.url));
const FEW = 100_000;
const MANY = 10_000_000;
const ROUNDS = 40;
/** Promised for many events, ms, median. */
const SLOWEST = 50;
/** … and how much longer than for few it may take. */
const MOST_GROWTH = 1.2;

/** @param many events of the larger campaign */
export async function measureResults({ many = MANY } = {}): Promise<Table> {
  const program = await bundleEntries({ ...WORKER_ENTRIES, results: 'bench/results-program.ts' });
  try {
    const run = async (events: number): Promise<ResultsTimes> => {
      // Kept, because seeding takes far longer than reading.
      const name = `results-${events}-${MIGRATIONS.length}-${HISTORY_VERSION}`;
      const options: ResultsOptions = {
        programDir: root,
        dataDir: path.join(root, '.build/bench', name),
        events,
        rounds: ROUNDS,
      };
      const file = fileURLToPath(new URL('results.js', program.directory));
      const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(options)], {
        cwd: root,
      });
      return JSON.parse(stdout) as ResultsTimes;
    };
    const runs = [await run(FEW), await run(many)];
    return describeRuns(runs);
  } finally {
    await program.remove();
  }
}

/** The fewest events first. */
export function describeRuns(runs: readonly ResultsTimes[]): Table {
  const overBudget: string[] = [];
  const rows: Table['rows'] = [];
  const few = runs[0];
  for (const { events, seeded, pages, recounted, differences } of runs) {
    for (const [index, { what, times }] of pages.entries()) {
      const middle = median(times);
      const ofFew = median(few?.pages[index]?.times ?? []);
      rows.push({
        events,
        page: what,
        'median ms': Number(middle.toFixed(1)),
        'p95 ms': Number(quantile(times, 0.95).toFixed(1)),
        'times that of few': Number((middle / ofFew).toFixed(2)),
        'recount s': Number(recounted.toFixed(1)),
        'seeded s': seeded === null ? 'kept' : Math.round(seeded),
      });
      const name = `The results of ${events} events (${what})`;
      if (middle > SLOWEST) overBudget.push(`${name} take ${middle.toFixed(1)} ms (at most ${SLOWEST}).`);
      if (middle > ofFew * MOST_GROWTH)
        overBudget.push(
          `${name} take ${(middle / ofFew).toFixed(2)} times as long as those of ${few?.events} (at most ${MOST_GROWTH}).`,
        );
    }
    const [first] = differences;
    if (first !== undefined)
      overBudget.push(`A recount of ${events} events finds ${differences.length} rows that differ: ${first}`);
  }
  return {
    title: `Results: the data of a page, ${DAYS} days, ${SOURCES} sources, ${PAGES} pages, three variants and a holdout`,
    rows,
    overBudget,
    notes: [
      `SQLite, ${ROUNDS} rounds each. The median is gated: ${SLOWEST} ms, and ${MOST_GROWTH} times that of the fewest events.`,
    ],
  };
}
