// Short versions of what `npm run torture` does for long.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkNothingLost } from './check-nothing-lost.fixtures';
import { prepareBench } from './fault-bench.fixtures';
import { backUpUnderLoad, diskFull, heldFile } from './faults-of-disk.fixtures';
import { endUnderLoad, wrongClocks } from './faults-of-process.fixtures';
import { ShopLoad } from './shop-load.fixtures';
import { receiverDownADay } from './receiver-down.fixtures';
import { startIngest } from './start-ingest.fixtures';

const benchOf = prepareBench();

it('restarted under load, nothing that was acknowledged is lost', async () => {
  const { breaches } = await endUnderLoad(benchOf('restarts'), { signal: 'SIGTERM', times: 2 });
  expect(breaches).toEqual([]);
}, 60_000);

// A largest size of files is what stands in for a full disk, and only Linux sets it for another program.
it.skipIf(process.platform !== 'linux')(
  'a full disk refuses, loses nothing, and goes on once there is room',
  async () => {
    const { refused, breaches } = await diskFull(benchOf('full'), { bytes: 1.5 * 2 ** 20 });
    expect(breaches).toEqual([]);
    expect(refused).toBeGreaterThanOrEqual(30);
  },
  60_000,
);

it('with commits that take long, nothing that was acknowledged is lost', async () => {
  const { breaches } = await heldFile(benchOf('slow'), { held: 200, free: 5, times: 5 });
  expect(breaches).toEqual([]);
}, 60_000);

it('clocks that are a year wrong on either side change no date by more than is allowed', async () => {
  const { breaches } = await wrongClocks(benchOf('clocks'), { answers: 20 });
  expect(breaches).toEqual([]);
}, 60_000);

it('a backup made under load holds what was acknowledged before, and can be gone on with', async () => {
  const { breaches } = await backUpUnderLoad(benchOf('backup'), { answers: 40 });
  expect(breaches).toEqual([]);
}, 60_000);

it('what a receiver missed in a day arrives, each message once', async () => {
  expect(await receiverDownADay({ messages: 12 })).toMatchObject({ acknowledged: 12, breaches: [] });
}, 60_000);

it('what is looked for is found: a loss, a doubled figure, a moment that cannot be', async () => {
  const { file, directory } = benchOf('spoilt');
  const load = new ShopLoad();
  const server = await startIngest(directory, { port: 0, store: { file }, limits: {} });
  await load.during(server.url, () => load.more(20));
  await server.end('SIGTERM');
  expect(await checkNothingLost(file, load, directory)).toEqual([]);
  const database = new Database(file);
  const last = '(SELECT max(cursor) FROM events)';
  database.exec(`
    DELETE FROM events WHERE cursor = ${last};
    UPDATE events SET happened_at = received_at + 1 WHERE cursor = ${last};
    UPDATE rollups SET conversions = conversions + 1;`);
  database.close();
  expect(await checkNothingLost(file, load, directory)).toEqual([
    '1 acknowledged events are gone.',
    '1 events lie outside of the time that is allowed.',
    expect.stringContaining('A recount differs'),
  ]);
}, 60_000);
