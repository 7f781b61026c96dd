// `npm run bench [embed|ingest|builder|start …] [--quick] [--install] [--json FILE]`: tables for people, JSON for machines.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { measureBuilder } from './builder';
import { measureEmbed } from './embed';
import { measureIngest } from './ingest';
import { printTable, type Table } from './report';
import { measureStart } from './start';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const jsonFile = words.includes('--json') ? words[words.indexOf('--json') + 1] : undefined;

const PARTS: Record<string, () => Promise<Table[]>> = {
  embed: async () => [await measureEmbed({ runs: quick ? 1 : 7 })],
  ingest: () => measureIngest({ seconds: quick ? 2 : 20 }),
  builder: () => measureBuilder(),
  start: async () => [await measureStart({ install: words.includes('--install') })],
};

const chosen = Object.keys(PARTS).filter((name) => words.includes(name));
const tables: Table[] = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
  for (const table of (await PARTS[name]?.()) ?? []) {
    printTable(table);
    tables.push(table);
  }
}
if (jsonFile) {
  const machine = { node: process.version, cores: cpus().length, measuredAt: new Date().toISOString() };
  await writeFile(jsonFile, `${JSON.stringify({ machine, tables }, null, 2)}\n`);
}
