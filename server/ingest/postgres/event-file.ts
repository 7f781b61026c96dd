// The event store as the SQLite file that it would be without PostgreSQL: for backups, for counting again by the plain definitions
// of sqlite/recount, and to take over what was kept in such a file before.
import type Database from 'better-sqlite3';
import { DAY_COLUMNS } from '../counting/day-counts';
import { bytesToId, idToBytes } from '../counting/row-id';
import { openForWriting } from '../sqlite/open-database';
import type { Query } from './connection';
import { SCHEMA } from './event-schema';

/** Rows in memory at once. */
const PIECE = 1000;

/** How a column lies in either; `flag`: 0 or 1, `digits`: a whole number of any size, as text. */
type Kind = 'same' | 'id' | 'bytes' | 'flag' | 'digits';
const PG_TYPES: Readonly<Record<Kind, string>> = {
  same: 'text',
  id: 'uuid',
  bytes: 'bytea',
  flag: 'boolean',
  digits: 'numeric',
};

interface Table {
  name: string;
  columns: Readonly<Record<string, Kind>>;
  /** Columns of PostgreSQL alone, and where they are found in the file. */
  extra?: Readonly<Record<string, string>>;
}

const same = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'same' as const]));

/** In an order in which each may refer to those before it. */
export const EVENT_FILE_TABLES: readonly Table[] = [
  { name: 'sites', columns: same('id', 'site', 'sealed_until') },
  {
    name: 'phases',
    columns: {
      ...same('id', 'site', 'phase', 'several_arms', 'bot_events'),
      ...same('window_days', 'repeat_days', 'places_since', 'days_since', 'personal', 'order_cap'),
      counts_steps: 'flag',
      halves: 'flag',
    },
  },
  {
    name: 'events',
    columns: {
      ...same('cursor', 'site', 'type', 'happened_at', 'received_at', 'country', 'channel', 'local', 'phase'),
      ...same('site_phase', 'body', 'told'),
      id: 'id',
      bot: 'flag',
      verified: 'flag',
      visitor: 'id',
      subject: 'id',
    },
  },
  {
    name: 'enrolments',
    columns: {
      ...same('phase', 'arms', 'arm', 'exposed_at', 'device', 'source', 'visitor_kind', 'language', 'page'),
      ...same('country', 'channel', 'weekhour', 'audiences', 'segments', 'goals', 'told'),
      visitor: 'id',
      exposure: 'id',
    },
    extra: { site: '(SELECT site FROM phases WHERE phases.id = enrolments.phase)' },
  },
  {
    name: 'rollups',
    columns: same('phase', 'dimension', 'hour', 'value', 'arm', 'goal', 'conversions', 'total', 'squares'),
  },
  { name: 'value_ranks', columns: same('phase', 'dimension', 'value', 'exposed') },
  {
    name: 'revenue',
    columns: {
      ...same('phase', 'dimension', 'hour', 'value', 'arm', 'currency', 'conversions'),
      total: 'digits',
      squares: 'digits',
    },
  },
  { name: 'days', columns: same('phase', 'dimension', 'date', 'value', 'arm', ...DAY_COLUMNS) },
  {
    name: 'revenue_days',
    columns: {
      ...same('phase', 'dimension', 'date', 'value', 'arm', 'currency', 'conversions'),
      total: 'digits',
      squares: 'digits',
    },
  },
  { name: 'forgotten', columns: { site: 'same', visitor: 'bytes' } },
  {
    name: 'orders',
    columns: {
      ...same('site', 'state', 'at', 'amount', 'currency'),
      key: 'id',
      visitor: 'id',
      customer: 'id',
      verified: 'flag',
    },
  },
  {
    name: 'identities',
    columns: { ...same('site', 'at'), visitor: 'id', customer: 'id', event: 'id' },
  },
];

/** Writes everything to a new file. `query` must see one moment throughout. */
export async function writeEventFile(query: Query, file: string): Promise<void> {
  const database = openForWriting(file);
  try {
    database.pragma('foreign_keys = OFF');
    database.pragma('synchronous = OFF');
    for (const table of EVENT_FILE_TABLES) await writeTable(query, database, table);
    const [end] = await query<{ cursor: number }>(`SELECT cursor FROM ${SCHEMA}.log_end`);
    database
      .prepare("UPDATE sqlite_sequence SET seq = MAX(seq, ?) WHERE name = 'events'")
      .run(end?.cursor ?? 0);
    database.pragma('synchronous = FULL');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

async function writeTable(
  query: Query,
  database: Database.Database,
  { name, columns }: Table,
): Promise<void> {
  const names = Object.keys(columns);
  const insert = database.prepare(
    `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const insertAll = database.transaction((rows: readonly Record<string, unknown>[]) => {
    for (const row of rows) insert.run(names.map((one) => toFile(row[one], columns[one])));
  });
  await query(`DECLARE piece NO SCROLL CURSOR FOR SELECT ${names.join(', ')} FROM ${SCHEMA}.${name}`);
  for (;;) {
    const rows = await query(`FETCH ${PIECE} FROM piece`);
    if (rows.length === 0) break;
    insertAll(rows);
  }
  await query('CLOSE piece');
}

function toFile(value: unknown, kind: Kind | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'id') return idToBytes(String(value));
  if (kind === 'flag') return value === true ? 1 : 0;
  return value;
}

/** Takes over everything of a file into empty tables, within a transaction. */
export async function readEventFile(query: Query, database: Database.Database): Promise<void> {
  for (const { name, columns, extra = {} } of EVENT_FILE_TABLES) {
    const names = Object.keys(columns);
    const all = [...names, ...Object.keys(extra)];
    const given = all.map((one, index) => `$${index + 1}::text[]`);
    const types = await typesOf(query, name);
    const cast = all.map((one) => `"${one}"::${types.get(one) ?? PG_TYPES[columns[one] ?? 'same']}`);
    const insert = `INSERT INTO ${SCHEMA}.${name} (${all.join(', ')})
      SELECT ${cast.join(', ')} FROM unnest(${given.join(', ')}) AS given (${all.map((one) => `"${one}"`).join(', ')})`;
    const source = [...names, ...Object.entries(extra).map(([one, sql]) => `${sql} AS ${one}`)];
    let piece: Record<string, unknown>[] = [];
    const flush = async () => {
      if (piece.length > 0)
        await query(
          insert,
          all.map((one) => piece.map((row) => fromFile(row[one], columns[one]))),
        );
      piece = [];
    };
    for (const row of database
      .prepare<[], Record<string, unknown>>(`SELECT ${source.join(', ')} FROM ${name}`)
      .iterate()) {
      piece.push(row);
      if (piece.length === PIECE) await flush();
    }
    await flush();
  }
  for (const name of ['sites', 'phases'])
    await query(
      `SELECT setval(pg_get_serial_sequence('${SCHEMA}.${name}', 'id'), GREATEST(1, (SELECT MAX(id) FROM ${SCHEMA}.${name})))`,
    );
  const end = database
    .prepare<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'events'")
    .get();
  await query(`UPDATE ${SCHEMA}.log_end SET cursor = $1`, [end?.seq ?? 0]);
}

async function typesOf(query: Query, table: string): Promise<Map<string, string>> {
  const rows = await query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`${SCHEMA}.${table}`],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** As the text that PostgreSQL reads. */
function fromFile(value: unknown, kind: Kind | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (kind === 'id' && Buffer.isBuffer(value)) return bytesToId(value);
  if (kind === 'bytes' && Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (kind === 'flag') return value === 1 ? 'true' : 'false';
  return String(value);
}
