// A large feed takes little memory, and one whose process is killed is in nobody's way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../db/open-database';
import { makeFolder, PROGRAM_DIR } from '../db/test-database.fixtures';
import { bundleEntries } from '../ingest/sqlite/store.fixtures';
import { beginImport } from './begin-import';
import { getCatalogue } from './get-catalogue';
import type { ImportProcessOptions, ImportProcessWord } from './import-process.fixtures';

let program: Awaited<ReturnType<typeof bundleEntries>>;
beforeAll(async () => {
  program = await bundleEntries({ import: 'server/catalogue/import-process.fixtures.ts' });
}, 60_000);
afterAll(() => program?.remove());

async function start(format: ImportProcessOptions['format'], rows: number) {
  const dataDir = await makeFolder();
  const options: ImportProcessOptions = { dataDir, programDir: PROGRAM_DIR, format, rows };
  const file = fileURLToPath(new URL('import.js', program.directory));
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });
  const words = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async () => JSON.parse((await words.next()).value as string) as ImportProcessWord;
  return { child, dataDir, hear };
}

describe('50,000 rows, 500 of them broken', () => {
  /** All of them in the full run; a tenth tells as much of whether rows are lost. */
  const rows = process.env['BECKON_FULL'] ? 50_000 : 5_000;
  it.each(['csv', 'xml', 'json'] as const)(
    '%s: the good ones come in, within 300 MB',
    async (format) => {
      const { hear } = await start(format, rows);
      await hear();
      const told = await hear();
      expect(told).toMatchObject({ rows, good: rows * 0.99, bad: rows * 0.01, error: null });
      expect('megabytes' in told && told.megabytes).toBeLessThan(300);
    },
    240_000,
  );
});

it('an import whose process is killed leaves its products, and the next one can begin after a minute', async () => {
  const { child, dataDir, hear } = await start('csv', 50_000);
  await hear();
  const opened = await openDatabase({ dataDir, databaseUrl: undefined, programDir: PROGRAM_DIR });
  const { db } = opened;
  const until = async (count: number) => {
    while ((await db.product.count()) < count) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(500);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const [{ id: siteId } = { id: '' }] = await db.site.findMany();
  const now = Date.now();
  const begin = (at: number) =>
    beginImport({ db, now: () => at }, { siteId, source: 'feed', bytesInAll: null });
  await expect(begin(now)).rejects.toMatchObject({ code: 'conflict' });
  const { last, running } = await getCatalogue({ db, now: () => now + 61_000 }, siteId);
  expect([running, last]).toMatchObject([null, { state: 'failed', error: 'stopped' }]);
  // Whole batches, or none of one.
  expect((await db.product.count()) % 100).toBe(0);
  await begin(now + 61_000);
  await opened.close();
}, 60_000);
