// Opens the app database, brings its schema up to date and hands out the one client of the process.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaClient as PostgresClient } from '@/prisma/generated/postgresql/client';
import { PrismaClient as SqliteClient } from '@/prisma/generated/sqlite/client';
import { StartupError } from '../startup-error';
import { backUpPostgres, backUpSqlite } from './backup-before-migration';
import type { Database } from './database';
import { migrate, type Dialect, type MigrationPlan, type MigrationReport } from './migrate';
import { readMigrations } from './migrations';
import { plainQuery } from './plain-query';
import { serialisedSqlite } from './serialised-sqlite';

export interface DatabaseOptions {
  /** Absolute path of the data folder; it exists. */
  dataDir: string;
  /** PostgreSQL connection string; undefined: SQLite in the data folder. */
  databaseUrl: string | undefined;
  /** Root folder of the program, where `prisma/` is. */
  programDir: string;
  /** Refuse rather than start an empty database: for commands that are run beside the server. */
  mustExist?: boolean;
  /** Milliseconds since 1970 UTC. */
  now?(): number;
}

export interface OpenDatabase {
  db: Database;
  dialect: Dialect;
  migrations: MigrationReport;
  /** Writes and reads one row and compares the migration level; throws a sentence when either fails. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** Errors are `minimal`: the longer formats print the values of a failed query, which are people's addresses. */
interface Engine extends Omit<MigrationPlan, 'migrations'> {
  factory: SqlDriverAdapterFactory;
  createClient(): Database;
  unreachable(reason: string): string;
}

/** @throws StartupError when the database cannot be opened or must exist and does not, is newer than the program, or a migration fails. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const engine = options.databaseUrl
    ? postgresEngine(options.databaseUrl, options)
    : sqliteEngine(options.dataDir, options);
  if (options.mustExist && engine.dialect === 'sqlite' && !existsSync(engine.location))
    throw new StartupError(
      `There is no database ${engine.location}. Set DATA_DIR, and DATABASE_URL if the server uses PostgreSQL, as they are set for the server.`,
    );
  const folder = path.join(options.programDir, 'prisma', engine.dialect, 'migrations');
  const migrations = await readMigrations(folder);
  const report = await prepare(engine, migrations);
  const db = engine.createClient();
  const newest = migrations.at(-1)?.name;
  return {
    db,
    dialect: engine.dialect,
    migrations: report,
    probe: () => probe(db, newest),
    close: () => db.$disconnect(),
  };
}

async function prepare(engine: Engine, migrations: MigrationPlan['migrations']): Promise<MigrationReport> {
  let adapter;
  try {
    adapter = await engine.factory.connect();
    await adapter.queryRaw(plainQuery('SELECT 1'));
  } catch (error) {
    throw new StartupError(engine.unreachable(error instanceof Error ? error.message : String(error)));
  }
  try {
    return await migrate(adapter, { ...engine, migrations });
  } finally {
    await adapter.dispose();
  }
}

function sqliteEngine(dataDir: string, { now = Date.now }: DatabaseOptions): Engine {
  const file = path.join(dataDir, 'beckon.db');
  const factory = serialisedSqlite(file);
  return {
    dialect: 'sqlite',
    location: file,
    factory,
    createClient: () => new SqliteClient({ adapter: factory, errorFormat: 'minimal' }),
    unreachable: (reason) =>
      `The database ${file} cannot be opened (${reason}); check that the folder exists, that this user may write to it and that the disk is not full.`,
    backup: (adapter, before) => backUpSqlite(adapter, path.join(dataDir, 'backups'), before, now()),
    now,
  };
}

function postgresEngine(url: string, { now = Date.now }: DatabaseOptions): Engine {
  const factory = new PrismaPg({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const { host, pathname } = new URL(url);
  const location = `PostgreSQL at ${host}${pathname}`;
  return {
    dialect: 'postgresql',
    location,
    factory,
    // Both clients come from one models file, and nothing they differ in (scalar lists, case-insensitive mode) is used.
    createClient: () =>
      new PostgresClient({ adapter: factory, errorFormat: 'minimal' }) as unknown as Database,
    unreachable: (reason) =>
      `${location} does not answer (${reason}); check DATABASE_URL and that the database server is running.`,
    backup: (adapter, before) => backUpPostgres(adapter, before, now()),
    now,
  };
}

async function probe(db: Database, newest: string | undefined): Promise<void> {
  const writtenAt = BigInt(Date.now());
  const row = await db.probe.upsert({
    where: { id: 1 },
    create: { id: 1, writtenAt },
    update: { writtenAt },
  });
  if (row.writtenAt !== writtenAt) throw new Error('The app database did not keep what was written to it.');
  const rows = await db.$queryRaw<
    { name: string }[]
  >`SELECT MAX("migration_name") AS "name" FROM "_prisma_migrations"`;
  if (rows[0]?.name !== newest)
    throw new Error(
      `The app database is at "${rows[0]?.name}", and this version needs "${newest}": restart Beckon.`,
    );
}
