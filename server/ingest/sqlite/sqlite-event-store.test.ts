import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { StartupError } from '../../startup-error';
import { describeEventStore } from '../event-store.conformance';
import { accepted, campaignEvent, pageView } from '../event.fixtures';
import type { EventStore } from '../event-store';
import { openSqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store';
import { bundleEntries, temporaryFolder, WORKER_ENTRIES } from './store.fixtures';

let workers: Awaited<ReturnType<typeof bundleEntries>>;
const cleanUps: (() => Promise<void>)[] = [];

beforeAll(async () => {
  workers = await bundleEntries(WORKER_ENTRIES);
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
afterAll(() => workers.remove());

async function openIn(options: Partial<SqliteEventStoreOptions> = {}) {
  const { folder, remove } = await temporaryFolder();
  cleanUps.push(remove);
  const file = path.join(folder, 'events.db');
  const open = async (): Promise<EventStore> => {
    const store = await openSqliteEventStore({ file, workerDirectory: workers.directory, ...options });
    cleanUps.push(() => store.close().catch(() => {}));
    return store;
  };
  const store = await open();
  const reopen = async () => {
    await store.close();
    return open();
  };
  return { file, folder, store, reopen };
}

describeEventStore('SQLite', () => openIn());

describe('the SQLite event store', () => {
  it('makes a copy that is a whole store, while it serves', async () => {
    const { store, folder } = await openIn();
    await store.append([accepted(campaignEvent('campaign.exposed'))]);
    const copy = path.join(folder, 'copy.db');
    const events = Array.from({ length: 500 }, (_, n) => accepted(pageView(n + 2)));
    await Promise.all([store.backup(copy), ...events.map((event) => store.append([event]))]);
    const copied = await openSqliteEventStore({ file: copy, workerDirectory: workers.directory });
    cleanUps.push(() => copied.close());
    expect(await copied.figures('shop', ['p1'])).toMatchObject([{ exposed: 1 }]);
    expect(await copied.recount()).toEqual([]);
    expect(await store.readAfter(0, 1000)).toHaveLength(501);
  });

  it('refuses a file that a newer program wrote, and leaves it alone', async () => {
    const { folder } = await openIn();
    const file = path.join(folder, 'newer.db');
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    const opening = openSqliteEventStore({ file, workerDirectory: workers.directory });
    await expect(opening).rejects.toThrow(/newer version of Beckon \(schema 99, this one knows \d+\)/);
    const after = new Database(file);
    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  it('says which file it cannot make', async () => {
    const file = '/no/such/folder/events.db';
    const opening = openSqliteEventStore({ file, workerDirectory: workers.directory });
    await expect(opening).rejects.toThrow(
      /^The event file \/no\/such\/folder\/events\.db cannot be opened: /,
    );
    await expect(opening).rejects.toBeInstanceOf(StartupError);
  });

  it('refuses a file that is no database', async () => {
    const { folder } = await openIn();
    const file = path.join(folder, 'text.db');
    await writeFile(file, 'This is a letter, not a database. '.repeat(100));
    const opening = openSqliteEventStore({ file, workerDirectory: workers.directory });
    await expect(opening).rejects.toThrow(/not a database/);
  });

  it('refuses work with "busy" when too much is waiting, and stores all it took', async () => {
    const { store } = await openIn({ maxWaiting: 10 });
    const eight = Array.from({ length: 8 }, (_, n) => accepted(pageView(n + 1)));
    const taken = store.append(eight);
    await expect(store.append(eight)).rejects.toMatchObject({ code: 'busy' });
    expect(await taken).toEqual({ accepted: 8, duplicate: 0 });
    expect(await store.append([accepted(pageView(9))])).toEqual({ accepted: 1, duplicate: 0 });
  });

  it('says "busy" while another program holds the file, stores nothing of it, and goes on afterwards', async () => {
    const { store, file } = await openIn({ busyTimeout: 50 });
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append([accepted(pageView(1))])).rejects.toMatchObject({ code: 'busy' });
    await expect(store.probe()).rejects.toMatchObject({ code: 'busy' });
    other.exec('ROLLBACK');
    other.close();
    expect(await store.append([accepted(pageView(1))])).toEqual({ accepted: 1, duplicate: 0 });
    await expect(store.probe()).resolves.toBeUndefined();
  });

  it('does not let one batch that cannot be stored spoil the others of its group', async () => {
    const { store } = await openIn();
    const impossible = accepted(pageView(2), { happenedAt: 0.5 });
    const results = await Promise.allSettled([
      store.append([accepted(pageView(1))]),
      store.append([impossible]),
      store.append([accepted(pageView(3))]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.readAfter(0, 10)).toHaveLength(2);
  });

  it('answers readers while events are written', async () => {
    const { store } = await openIn();
    const writes = Array.from({ length: 300 }, (_, n) =>
      store.append([accepted(campaignEvent('campaign.exposed', { id: n + 1, visitor: n + 1 }))]),
    );
    const reads = Array.from({ length: 20 }, () => store.figures('shop', ['p1']));
    await Promise.all([...writes, ...reads]);
    expect(await store.figures('shop', ['p1'])).toMatchObject([{ exposed: 300 }]);
  });
});

describe('a worker that dies', () => {
  /** A writer that answers nothing and ends when the first events arrive. */
  const DYING = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ name }) => { if (name === 'append') throw new Error('out of memory'); else parentPort.close(); });
    parentPort.postMessage({ kind: 'ready' });
  `;

  async function openWithDyingWriter() {
    const { folder } = await openIn();
    await writeFile(path.join(folder, 'event-writer.js'), DYING);
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(
      path.join(folder, 'event-reader.js'),
      `await import(${JSON.stringify(new URL('event-reader.js', workers.directory).href)});`,
    );
    const onWorkerLost = vi.fn();
    const store = await openSqliteEventStore({
      file: path.join(folder, 'events.db'),
      workerDirectory: pathToFileURL(`${folder}/`),
      onWorkerLost,
    });
    cleanUps.push(() => store.close());
    return { store, folder, onWorkerLost };
  }

  it('rejects everything that was waiting for it, and says so', async () => {
    const { store, onWorkerLost } = await openWithDyingWriter();
    const results = await Promise.allSettled([1, 2, 3].map((id) => store.append([accepted(pageView(id))])));
    for (const result of results)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
    expect(onWorkerLost).toHaveBeenCalledWith(expect.objectContaining({ message: 'out of memory' }));
    await expect(store.append([accepted(pageView(4))])).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is started again', async () => {
    const { store, folder } = await openWithDyingWriter();
    await expect(store.append([accepted(pageView(1))])).rejects.toMatchObject({ code: 'unavailable' });
    await writeFile(
      path.join(folder, 'event-writer.js'),
      `await import(${JSON.stringify(new URL('event-writer.js', workers.directory).href)});`,
    );
    const append = () => store.append([accepted(pageView(1))]);
    await vi.waitFor(async () => expect(await append()).toEqual({ accepted: 1, duplicate: 0 }), 5000);
  });
});
