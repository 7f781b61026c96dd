// Copies of the app data made before its schema changes.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { plainQuery } from './plain-query';
import { runOnPostgres } from './run-on-postgres';

/** A consistent copy of the whole file under `folder`. Answers its path. */
export async function backUpSqlite(
  adapter: SqlDriverAdapter,
  folder: string,
  before: string,
  now: number,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const file = path.join(folder, `beckon-${stamp}-before-${before}.db`);
  await adapter.executeScript(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  return file;
}

/** Copies every table of the current schema into a schema of its own in the same database, in one transaction. Answers its name. */
export async function backUpPostgres(
  adapter: SqlDriverAdapter,
  before: string,
  now: number,
): Promise<string> {
  const copy = `beckon_backup_${now}_before_${before.replace(/[^a-z0-9]+/gi, '_')}`.slice(0, 63);
  const { rows } = await adapter.queryRaw(
    plainQuery('SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()'),
  );
  const tables = rows.map(([name]) => `"${String(name).replaceAll('"', '""')}"`);
  const statements = tables.map((table) => `CREATE TABLE "${copy}".${table} AS TABLE ${table};`);
  await runOnPostgres(adapter, [`CREATE SCHEMA "${copy}";`, ...statements].join('\n'));
  return `the schema "${copy}" of the same database`;
}
