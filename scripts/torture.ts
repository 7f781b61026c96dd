// Every fault the program must live through, for long: `npm run torture -- [--quick] [--kills 100]`. Prints what came of each in one
// table, and ends with 1 when anything that was acknowledged was lost, doubled or spoilt.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mixedUp, tabsBackOnline } from '@/server/ingest/faults/faults-of-delivery.fixtures';
import { backUpUnderLoad, diskFull, heldFile } from '@/server/ingest/faults/faults-of-disk.fixtures';
import {
  endUnderLoad,
  wrongClocks,
  type Bench,
  type Outcome,
} from '@/server/ingest/faults/faults-of-process.fixtures';
import { receiverDownADay } from '@/server/ingest/faults/receiver-down.fixtures';
import { INGEST_ENTRIES } from '@/server/ingest/faults/start-ingest.fixtures';
import { bundleEntries, temporaryFolder } from '@/server/ingest/sqlite/store.fixtures';

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, kills: { type: 'string' } } });
const { quick = false } = values;
const kills = Number(values.kills ?? (quick ? 10 : 100));
if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills needs a whole number from 1.');
const long = (times: number, inShort: number) => (quick ? inShort : times);

const MIB = 2 ** 20;
const FAULTS: Record<string, (bench: Bench) => Promise<Outcome>> = {
  [`killed ${kills} times`]: (bench) => endUnderLoad(bench, { signal: 'SIGKILL', times: kills }),
  'restarted under load': (bench) => endUnderLoad(bench, { signal: 'SIGTERM', times: long(30, 4) }),
  ...(process.platform === 'linux' && {
    'disk full': (bench: Bench) => diskFull(bench, { bytes: long(24, 3) * MIB }),
  }),
  'file held for 10 s': (bench) => heldFile(bench, { held: 10_000, free: 500, times: long(5, 1) }),
  'slow commits': (bench) => heldFile(bench, { held: 300, free: 5, times: long(200, 15) }),
  'clocks 400 days off': (bench) => wrongClocks(bench, { answers: long(2000, 100) }),
  'twice and mixed up': (bench) => mixedUp(bench, { visits: long(10_000, 500) }),
  'two tabs back online': (bench) => tabsBackOnline(bench, { visits: long(5000, 300) }),
  'backup and restore': (bench) => backUpUnderLoad(bench, { answers: long(5000, 300) }),
  'receiver down a day': () => receiverDownADay({ messages: long(240, 48) }),
};

const program = await bundleEntries(INGEST_ENTRIES);
const data = await temporaryFolder();
const rows: Record<string, string | number>[] = [];
const breaches: string[] = [];
try {
  for (const [index, [fault, run]] of Object.entries(FAULTS).entries()) {
    const began = performance.now();
    const bench = { file: path.join(data.folder, `fault-${index}.db`), directory: program.directory };
    const outcome = await run(bench).catch((error: unknown): Outcome => ({
      acknowledged: 0,
      refused: 0,
      breaches: [`It broke off: ${String(error)}`],
    }));
    const { acknowledged, refused } = outcome;
    const seconds = Math.round((performance.now() - began) / 1000);
    console.error(`${fault}: ${seconds} s`);
    rows.push({ fault, acknowledged, refused, breaches: outcome.breaches.length, seconds });
    breaches.push(...outcome.breaches.map((sentence) => `${fault}: ${sentence}`));
  }
} finally {
  await program.remove();
  await data.remove();
}
console.table(rows);
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exitCode = 1;
