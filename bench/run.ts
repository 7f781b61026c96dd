// `npm run bench -- [embed|decide|render|products|delivery|ingest|results|experiments|leads|quiz|builder|start …] [--quick] [--install] [--postgres] [--json FILE]`: tables for people, JSON
// for machines. `--postgres`: ingest is measured with PostgreSQL instead of SQLite.
// Exits 1 when a figure is over its budget.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBestArm } from './best-arm';
import { measureBuilder } from './builder';
import { measureDecide } from './decide';
import { measureDelivery } from './delivery';
import { measureEmbed } from './embed';
import { measureExperiments } from './experiments';
import { measureIngest } from './ingest';
import { measureLeads } from './leads';
import { measureProducts } from './products';
import { measureQuiz } from './quiz';
import { measureRender } from './render';
import { printTable, type Table } from './report';
import { measureResults } from './results';
import { measureStart } from './start';

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    install: { type: 'boolean' },
    postgres: { type: 'boolean' },
    json: { type: 'string' },
  },
});
const { quick = false, install = false, postgres = false, json } = options;

const INGEST_SECONDS = quick ? { seconds: 2, overload: 3 } : { seconds: 60, overload: 60 };
const QUICK_SIZES = { SQLite: [100_000, 1_000_000], PostgreSQL: [100_000] };

const PARTS = new Map<string, () => Promise<Table[]>>([
  ['embed', async () => [await measureEmbed({ runs: quick ? 1 : 7 })]],
  ['decide', async () => [await measureDecide()]],
  ['render', () => Promise.resolve([measureRender()])],
  ['products', () => Promise.resolve([measureProducts()])],
  ['delivery', async () => [await measureDelivery(quick ? { sites: 20, seconds: 3 } : {})]],
  ['ingest', () => measureIngest({ ...INGEST_SECONDS, ...(postgres && { store: 'PostgreSQL' }) })],
  ['results', async () => [await measureResults(quick ? { sizes: QUICK_SIZES } : {})]],
  ['experiments', async () => [measureBestArm(), await measureExperiments()]],
  ['leads', async () => [await measureLeads(quick ? { leads: 50_000 } : {})]],
  ['quiz', () => measureQuiz()],
  ['builder', () => measureBuilder()],
  ['start', async () => [await measureStart({ install })]],
]);

const unknown = names.find((name) => !PARTS.has(name));
if (unknown !== undefined)
  throw new Error(`There is no benchmark called "${unknown}"; there are ${[...PARTS.keys()].join(', ')}.`);

const tables: Table[] = [];
for (const [name, measure] of PARTS) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const table of await measure()) {
    printTable(table);
    tables.push(table);
  }
}
if (json) {
  const machine = { node: process.version, cores: cpus().length, measuredAt: new Date().toISOString() };
  await writeFile(json, `${JSON.stringify({ machine, tables }, null, 2)}\n`);
}
const overBudget = tables.flatMap((table) => table.overBudget ?? []);
for (const sentence of overBudget) console.error(`Over budget: ${sentence}`);
if (overBudget.length > 0) process.exitCode = 1;
