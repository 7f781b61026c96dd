// The promises of every event store, on PostgreSQL; and those that only several processes need.
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { StartupError } from '../../startup-error';
import { startPostgres, type PostgresServer } from '../../db/postgres-server.fixtures';
import { describeEventStore } from '../event-store.conformance';
import {
  accepted,
  campaignEvent,
  DAY,
  daysFrom,
  identified,
  NOON,
  orderPlaced,
  pageView,
  uuid,
  visitorId,
} from '../event.fixtures';
import type { EventStore } from '../event-store';
import { deliveryArbitrary, everyFigure, historyArbitrary } from '../histories.fixtures';
import { EventLog } from '../sqlite/event-log';
import { MIGRATIONS } from '../sqlite/migrations';
import { openForWriting } from '../sqlite/open-database';
import { recount } from '../sqlite/recount';
import { bundleEntries, temporaryFolder } from '../sqlite/store.fixtures';
import { Connections } from './connection';
import { EVENT_FILE_TABLES } from './event-file';
import { SCHEMA, STEPS } from './event-schema';
import { monthsAround } from './partitions';
import {
  openPostgresEventStore,
  type PostgresEventStore,
  type PostgresEventStoreOptions,
} from './postgres-event-store';
import { takeOverEventFile } from './take-over-event-file';

let server: PostgresServer;
let workers: Awaited<ReturnType<typeof bundleEntries>>;
let url: string;
const cleanUps: (() => Promise<void>)[] = [];

beforeAll(async () => {
  workers = await bundleEntries({ 'event-reader': 'server/ingest/sqlite/event-reader.ts' });
  server = await startPostgres();
  url = await server.createDatabase('events');
}, 60_000);
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
afterAll(async () => {
  await workers?.remove();
  await server?.stop();
});

async function openStore(options: Partial<PostgresEventStoreOptions> = {}) {
  const store = await openPostgresEventStore({ url, workerDirectory: workers.directory, ...options });
  cleanUps.push(() => store.close().catch(() => {}));
  return store;
}

async function sql<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function openEmpty() {
  const store: EventStore = await openStore();
  const tables = EVENT_FILE_TABLES.map(({ name }) => `${SCHEMA}.${name}`);
  await sql(`TRUNCATE ${tables.join(', ')}; UPDATE ${SCHEMA}.log_end SET cursor = 0`);
  return {
    store,
    reopen: async () => {
      await store.close();
      return openStore();
    },
  };
}

describeEventStore('PostgreSQL', openEmpty);

describe('the PostgreSQL event store', () => {
  it('counts to the last row what SQLite counts, however the events arrive and whoever is forgotten', async () => {
    const { store } = await openEmpty();
    const { folder, remove } = await temporaryFolder();
    cleanUps.push(remove);
    let number = 0;
    const cases = historyArbitrary.chain((events) =>
      fc.record({
        one: deliveryArbitrary(events),
        other: deliveryArbitrary(events),
        visitor: fc.integer({ min: 1, max: 4 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ one, other, visitor }) => {
        await store.deleteSite('shop');
        for (const batch of one) await store.append(batch);
        await store.forget('shop', visitorId(visitor));
        const file = path.join(folder, `${number++}.db`);
        await store.backup(file);
        const copy = new Database(file);
        const database = new Database(':memory:');
        for (const step of MIGRATIONS) database.exec(step);
        const log = new EventLog(database);
        log.append(other);
        log.forget('shop', visitorId(visitor));
        // All but the enrolments, one of which goes on under another id in each.
        expect(everyFigure(copy).slice(1)).toEqual(everyFigure(database).slice(1));
        expect(recount(copy)).toEqual([]);
        copy.close();
        database.close();
      }),
      { numRuns: 15 },
    );
  });

  it('never shows an event behind one that a reader has seen, while others are still writing', async () => {
    const { store } = await openEmpty();
    const other = await openStore();
    await store.append([accepted(pageView(1))]);
    // Another process has written events of its own and has not committed yet.
    const slow = new pg.Client({ connectionString: url });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(`UPDATE ${SCHEMA}.log_end SET cursor = cursor + 1`);
    await slow.query(
      `INSERT INTO ${SCHEMA}.events SELECT cursor + 1, site, $1, type, happened_at, received_at, bot, verified, country,
         channel, local, phase, site_phase, visitor, subject, body FROM ${SCHEMA}.events`,
      [uuid(2)],
    );
    let isStored = false;
    const appended = other
      .append([accepted(pageView(3), { site: 'elsewhere' })])
      .then(() => (isStored = true));
    await vi.waitFor(async () => expect(await waitingFor('UPDATE%log_end%')).toBe(1), 5000);
    expect(isStored).toBe(false);
    expect(await store.readAfter(0, 10)).toHaveLength(1);
    await slow.query('COMMIT');
    await slow.end();
    await appended;
    const cursors = (await store.readAfter(0, 10)).map(({ cursor, site }) => [cursor, site]);
    expect(cursors).toEqual([
      [1, 'shop'],
      [2, 'shop'],
      [3, 'elsewhere'],
    ]);
  });

  it('counts once what several processes are given at the same time', async () => {
    const { store } = await openEmpty();
    const stores = [store, await openStore(), await openStore()];
    const events = Array.from({ length: 60 }, (_, n) =>
      accepted(campaignEvent('campaign.exposed', { id: n + 1, visitor: (n % 7) + 1 }), {
        site: n % 2 === 0 ? 'shop' : 'other',
      }),
    );
    const results = await Promise.all(
      stores.flatMap((one) => events.map((event, index) => one.append([event, ...events.slice(index + 50)]))),
    );
    expect(results.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(60);
    expect(await store.recount()).toEqual([]);
    const cursors = (await store.readAfter(0, 100)).map(({ cursor }) => cursor);
    expect(cursors).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
  });

  it('does not let one batch that cannot be stored spoil the others of its group', async () => {
    const { store } = await openEmpty();
    const results = await Promise.allSettled([
      store.append([accepted(pageView(1))]),
      store.append([accepted(pageView(2), { happenedAt: 0.5 })]),
      store.append([accepted(pageView(3))]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.readAfter(0, 10)).toHaveLength(2);
  });

  it('takes text that a database of text cannot hold', async () => {
    const { store } = await openEmpty();
    const page = { url: 'https://shop.example/\0\ud800', source: 'a\0b', device: 'phone' as const };
    const odd = campaignEvent('campaign.exposed', { page });
    expect(await store.append([accepted(odd)])).toEqual({ accepted: 1, duplicate: 0 });
    expect((await store.readAfter(0, 1))[0]?.event).toEqual(odd);
    expect(await store.figuresBy('shop', ['p1'], 'source')).toMatchObject([{ value: 'ab' }]);
    expect(await store.recount()).toEqual([]);
  });

  it('takes events while more people look at results than there are connections', async () => {
    const connections = new Connections(url);
    cleanUps.push(() => connections.close());
    let looking = true;
    let isLooking = 0;
    const looks = Array.from({ length: 12 }, () =>
      connections.read(async (query) => {
        isLooking++;
        while (looking) await query('SELECT 1');
      }),
    );
    await vi.waitUntil(() => isLooking > 7);
    expect(await connections.write((query) => query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
    expect(isLooking).toBeLessThan(looks.length);
    looking = false;
    await Promise.all(looks);
  });

  it('says "unavailable" while the connection is lost, and goes on afterwards', async () => {
    const { store } = await openEmpty();
    await store.append([accepted(pageView(1))]);
    const lock = new pg.Client({ connectionString: url });
    await lock.connect();
    await lock.query('BEGIN');
    await lock.query(`SELECT * FROM ${SCHEMA}.log_end FOR UPDATE`);
    const cut = store.append([accepted(pageView(2))]);
    cut.catch(() => undefined);
    await vi.waitFor(async () => expect(await waitingFor('UPDATE%log_end%')).toBe(1), 5000);
    await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'UPDATE%log_end%'`);
    await expect(cut).rejects.toMatchObject({ code: 'unavailable' });
    await lock.end();
    expect(await store.append([accepted(pageView(2))])).toEqual({ accepted: 1, duplicate: 0 });
  });

  it('keeps each month apart, and moves what came before its month was there', async () => {
    const store = await openEmpty().then(({ store }) => store as PostgresEventStore);
    const now = Date.now();
    const inMonth = (index: number) =>
      (monthsAround(now)[index]?.from ?? '').replace(/-0000-0{4}-/, '-7000-8000-');
    const names = monthsAround(now).map(({ name }) => name);
    await sql(`DROP TABLE ${SCHEMA}.${names[2]}`);
    const events = [0, 1, 2].map((index) => accepted({ ...pageView(index + 1), id: inMonth(index) }));
    await store.append([...events, accepted(pageView(9))]);
    const places = () =>
      sql<{ table: string }>(
        `SELECT tableoid::regclass::text AS table FROM ${SCHEMA}.events ORDER BY cursor`,
      );
    const table = (name: string | undefined) => ({ table: `${SCHEMA}.${name}` });
    expect(await places()).toEqual([names[0], names[1], 'events_other', 'events_other'].map(table));
    await store.prepareMonths();
    expect(await places()).toEqual([names[0], names[1], names[2], 'events_other'].map(table));
    expect(await store.append(events)).toEqual({ accepted: 0, duplicate: 3 });
  });

  it('takes over an event file with everything in it, once, and never puts two logs together', async () => {
    const { folder, remove } = await temporaryFolder();
    cleanUps.push(remove);
    const file = path.join(folder, 'events.db');
    const events = [1, 2, 3].flatMap((n) => [
      accepted(campaignEvent('campaign.exposed', { id: n, visitor: n })),
      accepted(identified('kari', { id: 10 + n, visitor: n })),
      accepted(orderPlaced({ id: 20 + n, visitor: n, order: `A${n}` }), { verified: true }),
    ]);
    const fill = () => {
      const database = openForWriting(file);
      const log = new EventLog(database);
      log.append([events]);
      log.forget('shop', visitorId(3));
      const figures = everyFigure(database);
      const cursors = database.prepare('SELECT cursor, body FROM events ORDER BY cursor').all();
      database.close();
      return { figures, cursors };
    };
    const before = fill();
    const { store } = await openEmpty();
    expect(await takeOverEventFile(url, file)).toBe(9);
    const copy = path.join(folder, 'copy.db');
    await store.backup(copy);
    const database = new Database(copy);
    expect(everyFigure(database)).toEqual(before.figures);
    expect(database.prepare('SELECT cursor, body FROM events ORDER BY cursor').all()).toEqual(before.cursors);
    database.close();
    expect(await store.recount()).toEqual([]);
    const late = accepted(pageView(40, undefined), {});
    late.event.visitor = visitorId(3);
    await store.append([late]);
    expect((await store.readAfter(9, 10)).map(({ cursor, event }) => [cursor, event.visitor])).toEqual([
      [10, null],
    ]);
    // A move that was broken off before the file was put away is ended; another log is refused.
    await rename(`${file}.moved`, file);
    expect(await takeOverEventFile(url, file)).toBe(9);
    await rm(`${file}.moved`);
    events[0] = accepted(pageView(50));
    events.push(accepted(pageView(51)));
    fill();
    await expect(takeOverEventFile(url, file)).rejects.toThrow(/cannot be put together\. Move the file away/);
  });

  it('knows every column of the event file', () => {
    const database = new Database(':memory:');
    for (const step of MIGRATIONS) database.exec(step);
    const tables = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    const columns = (table: string) =>
      (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name).sort();
    const inFile = Object.fromEntries(tables.map((table) => [table, columns(table)]));
    const known = EVENT_FILE_TABLES.map(({ name, columns }) => [name, Object.keys(columns).sort()] as const);
    expect({ ...Object.fromEntries(known), probe: columns('probe') }).toEqual(inFile);
    database.close();
  });

  it('tables of an earlier schema come along, and every figure agrees with the log', async () => {
    const { store } = await openEmpty();
    // Days were not kept then.
    await sql(`ALTER TABLE ${SCHEMA}.phases ALTER COLUMN days_since SET DEFAULT 8640000000000000`);
    await store.append([
      accepted(campaignEvent('campaign.exposed', { id: 1 }), { country: 'NO' }),
      accepted(orderPlaced({ id: 2 })),
    ]);
    await store.close();
    await sql(`ALTER TABLE ${SCHEMA}.phases DROP COLUMN places_since, DROP COLUMN personal,
        DROP COLUMN halves, DROP COLUMN order_cap, DROP COLUMN days_since;
      DROP TABLE ${SCHEMA}.days, ${SCHEMA}.revenue_days;
      ALTER TABLE ${SCHEMA}.events DROP COLUMN told;
      ALTER TABLE ${SCHEMA}.enrolments DROP COLUMN told;
      DELETE FROM ${SCHEMA}.rollups WHERE hour >= 0 AND dimension IN ('country', 'channel');
      DELETE FROM ${SCHEMA}.revenue WHERE hour >= 0 AND dimension IN ('country', 'channel');
      UPDATE ${SCHEMA}.version SET step = 2`);
    const after = await openStore();
    await after.append([
      accepted(campaignEvent('campaign.exposed', { id: 3, visitor: 2, at: NOON + 1 }), { country: 'NO' }),
      accepted(campaignEvent('campaign.exposed', { id: 5, visitor: 3, at: NOON + DAY }), { country: 'NO' }),
      accepted(campaignEvent('quiz.answered', { id: 4, at: NOON + 2 }), { told: { whom: ['her'] } }),
    ]);
    expect(await after.figuresBy('shop', ['p1'], 'answer')).toMatchObject([
      { value: 'whom:her', arms: [{ exposed: 1, reached: { ordered: 1 } }] },
    ]);
    const { arms, exposed } = (await after.summaries('shop', [['p1']], [daysFrom(0, 1)]))[0] ?? {};
    expect([arms?.[0]?.exposed, exposed]).toEqual([3, [2]]);
    expect(await after.trend('shop', ['p1'], [daysFrom(0, 1), daysFrom(1, 2)])).toMatchObject([
      { arms: [{ exposed: 2, revenue: [{ total: 1000 }] }] },
      { arms: [{ exposed: 1 }] },
    ]);
    expect(await after.figuresWithin('shop', ['p1'], 'country', daysFrom(0, 2))).toMatchObject([
      { value: 'NO', arms: [{ exposed: 2 }] },
      {
        value: '',
        arms: [{ exposed: 1, reached: { ordered: 1 }, revenue: [{ currency: 'EUR', total: 1000 }] }],
      },
    ]);
    expect(await after.recount()).toEqual([]);
  });

  it('refuses tables that a newer program wrote', async () => {
    const { store } = await openEmpty();
    await store.close();
    await sql(`UPDATE ${SCHEMA}.version SET step = 99`);
    const opening = openPostgresEventStore({ url });
    await expect(opening).rejects.toBeInstanceOf(StartupError);
    await expect(opening).rejects.toThrow(/newer version of Beckon \(schema 99, this one knows \d+\)/);
    await sql(`UPDATE ${SCHEMA}.version SET step = ${STEPS.length}`);
  });
});

/** Statements like this that wait for a lock. */
async function waitingFor(pattern: string): Promise<number> {
  const rows = await sql(
    `SELECT 1 FROM pg_stat_activity WHERE query LIKE '${pattern}' AND wait_event_type = 'Lock'`,
  );
  return rows.length;
}
