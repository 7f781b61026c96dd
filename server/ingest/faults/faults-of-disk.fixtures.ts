// For fault tests: what may happen to the event file and the disk it lies on, while shops report.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { backUp } from '../../backup/back-up';
import { restoreBackup } from '../../backup/restore-backup';
import { checkNothingLost } from './check-nothing-lost.fixtures';
import { judge, type Bench, type Outcome } from './faults-of-process.fixtures';
import { ShopLoad } from './shop-load.fixtures';
import { startIngest } from './start-ingest.fixtures';

/** The disk takes so many bytes of a file and no more, until there is room again. Needs Linux. */
export async function diskFull(bench: Bench, { bytes }: { bytes: number }): Promise<Outcome> {
  const { file, directory } = bench;
  const load = new ShopLoad();
  const server = await startIngest(
    directory,
    { port: 0, store: { file }, limits: {} },
    { largestFile: bytes },
  );
  await load.during(server.url, async () => {
    while (load.refused < 30) await sleep(5);
    execFileSync('prlimit', ['--pid', String(server.pid), '--fsize=unlimited:unlimited']);
    const before = load.acknowledged.size;
    while (load.acknowledged.size < before + 200 && server.isRunning()) await sleep(5);
  });
  await load.drain(server.url);
  const code = await server.end('SIGTERM');
  return judge(load, bench, code === 0 ? [] : [`The server ended with ${code}.`]);
}

/** Another program holds the file for `held` ms, lets go for `free` ms, and so on. */
export async function heldFile(
  bench: Bench,
  { held, free, times }: { held: number; free: number; times: number },
): Promise<Outcome> {
  const { file, directory } = bench;
  const load = new ShopLoad();
  const server = await startIngest(directory, { port: 0, store: { file }, limits: {} });
  const holder = new Database(file, { timeout: 10_000 });
  await load.during(server.url, async () => {
    await load.more(20);
    for (let time = 0; time < times; time++) {
      holder.exec('BEGIN IMMEDIATE');
      await sleep(held);
      holder.exec('ROLLBACK');
      await sleep(free);
    }
  });
  holder.close();
  await load.drain(server.url);
  const code = await server.end('SIGTERM');
  return judge(load, bench, code === 0 ? [] : [`The server ended with ${code}.`]);
}

/** A backup is made while shops report, restored beside, and the shops send everything again to what came back. */
export async function backUpUnderLoad(bench: Bench, { answers }: { answers: number }): Promise<Outcome> {
  const { directory } = bench;
  const [dataDir, copy, back] = ['data', 'copy', 'back'].map((name) =>
    path.join(path.dirname(bench.file), `${path.basename(bench.file, '.db')}-${name}`),
  ) as [string, string, string];
  mkdirSync(dataDir);
  new Database(path.join(dataDir, 'beckon.db')).exec('CREATE TABLE kept (id)').close();
  writeFileSync(path.join(dataDir, 'secrets.json'), '{"auth":"of this test"}');
  const file = path.join(dataDir, 'events.db');
  const load = new ShopLoad();
  const server = await startIngest(directory, { port: 0, store: { file }, limits: {} });
  const before = new Set<string>();
  await load.during(server.url, async () => {
    await load.more(answers);
    for (const id of load.acknowledged) before.add(id);
    await backUp(dataDir, copy, Date.now());
    await load.more(answers);
  });
  await server.end('SIGKILL');
  await restoreBackup(copy, back, Date.now());
  const { sent, breaches } = load;
  const restored = path.join(back, 'events.db');
  return {
    acknowledged: load.acknowledged.size,
    refused: load.refused,
    breaches: [
      ...(await checkNothingLost(file, load, directory)),
      // What was acknowledged before the backup began is in it.
      ...(await checkNothingLost(restored, { sent, acknowledged: before, breaches }, directory)),
    ],
  };
}
