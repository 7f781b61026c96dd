// How long the answer of a large experiment takes on the server: it is reckoned from roll-ups, so that ten million visitors cost what few
// do.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundleEntries, WORKER_ENTRIES } from '@/server/ingest/sqlite/store.fixtures';
import type { ExperimentOptions, ExperimentTimes } from './experiments-program';
import { median, quantile, type Table } from './report';

const root = fileURLToPath(new URL('..', import.meta.url));
const VISITORS = 10_000_000;
const ROUNDS = 40;
/** Promised, ms, median. */
const SLOWEST = 100;

export async function measureExperiments({ visitors = VISITORS } = {}): Promise<Table> {
  const program = await bundleEntries({ ...WORKER_ENTRIES, experiments: 'bench/experiments-program.ts' });
  const folder = await mkdtemp(path.join(tmpdir(), 'beckon-experiment-'));
  try {
    const options: ExperimentOptions = {
      programDir: root,
      dataDir: path.join(folder, 'data'),
      visitors,
      rounds: ROUNDS,
    };
    const file = fileURLToPath(new URL('experiments.js', program.directory));
    const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(options)], {
      cwd: root,
    });
    return describeExperiment(JSON.parse(stdout) as ExperimentTimes);
  } finally {
    await program.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

export function describeExperiment({ visitors, rows, asked, times }: ExperimentTimes): Table {
  const middle = median(times);
  return {
    title: `Experiments: what one of ${visitors} visitors says, 6 arms, 12 segments, 8 goals`,
    rows: [
      {
        visitors,
        rollups: rows,
        'what is in it': asked,
        'median ms': Number(middle.toFixed(1)),
        'p95 ms': Number(quantile(times, 0.95).toFixed(1)),
      },
    ],
    overBudget:
      middle > SLOWEST
        ? [`The results of an experiment take ${middle.toFixed(1)} ms (at most ${SLOWEST}).`]
        : [],
    notes: [`SQLite, ${ROUNDS} rounds. The median is gated: ${SLOWEST} ms.`],
  };
}
