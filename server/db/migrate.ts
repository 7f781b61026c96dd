// Brings a database to the schema of this program: each missing migration in one transaction, after a backup.
// Works on Prisma's driver adapters, so that SQLite and PostgreSQL take the same path.
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { StartupError } from '../startup-error';
import type { Migration } from './migrations';
import { plainQuery } from './plain-query';
import { runOnPostgres } from './run-on-postgres';

export type Dialect = 'sqlite' | 'postgresql';

export interface MigrationPlan {
  dialect: Dialect;
  /** All migrations of this program, oldest first. */
  migrations: readonly Migration[];
  /** Where the data is, as the owner knows it. */
  location: string;
  /** Makes a copy before existing data is changed; answers where it is. */
  backup(adapter: SqlDriverAdapter, before: string): Promise<string>;
  now(): number;
}

export interface MigrationReport {
  applied: string[];
  /** Where the copy made beforehand is; absent when nothing needed one. */
  backup?: string;
}

/** The table and columns of Prisma's own runner, so that its tools understand the database. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" TIMESTAMP,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMP,
  "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** Name → checksum of what the database has had applied. */
export async function readHistory(adapter: SqlDriverAdapter): Promise<Map<string, string>> {
  await adapter.executeScript(HISTORY_TABLE);
  const { rows } = await adapter.queryRaw(
    plainQuery('SELECT "migration_name", "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"'),
  );
  return new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]));
}

/** @throws StartupError when the database is newer than the program, or its history differs from the program's. */
export function pendingMigrations(
  migrations: readonly Migration[],
  history: ReadonlyMap<string, string>,
  location: string,
): Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...history.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new StartupError(
      `The data in ${location} was written by a newer version of Beckon (it has the change "${unknown.at(-1)}", which this version does not know); start that version or a newer one, or put back a backup made by this one.`,
    );
  for (const { name, checksum } of migrations) {
    const applied = history.get(name);
    if (applied !== undefined && applied !== checksum)
      throw new StartupError(
        `The file of the migration "${name}" differs from the one that was applied to ${location}; restore the program's files with "git checkout -- prisma" or install this version again.`,
      );
  }
  return migrations.filter(({ name }) => !history.has(name));
}

/**
 * Applies what is missing. The schema and the history change together or not at all.
 * @throws StartupError with the reason when a migration fails; the database is then as it was before.
 */
export async function migrate(adapter: SqlDriverAdapter, plan: MigrationPlan): Promise<MigrationReport> {
  const history = await readHistory(adapter);
  const pending = pendingMigrations(plan.migrations, history, plan.location);
  const [first] = pending;
  if (!first) return { applied: [] };
  const backup = history.size > 0 ? await plan.backup(adapter, first.name) : undefined;
  for (const migration of pending) await applyOne(adapter, migration, plan, backup);
  return { applied: pending.map(({ name }) => name), backup };
}

async function applyOne(
  adapter: SqlDriverAdapter,
  migration: Migration,
  plan: MigrationPlan,
  backup: string | undefined,
): Promise<void> {
  try {
    switch (plan.dialect) {
      case 'sqlite':
        await applyToSqlite(adapter, migration, plan.now());
        break;
      case 'postgresql':
        await runOnPostgres(adapter, `${migration.sql}\n${recordOf(migration, plan.now())}`);
        break;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const copy = backup ? ` A copy from before is in ${backup}.` : '';
    throw new StartupError(
      `The migration "${migration.name}" of ${plan.location} failed and was undone (${reason}).${copy} Start the previous version again, and report this.`,
    );
  }
}

/**
 * Foreign keys are off meanwhile: SQLite changes a table by building it anew, and dropping the old one would delete
 * everything that refers to it. The switch has no effect inside a transaction, hence before it; the check stands in for it.
 */
async function applyToSqlite(adapter: SqlDriverAdapter, migration: Migration, now: number): Promise<void> {
  await adapter.executeScript('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;');
  try {
    await adapter.executeScript(migration.sql.replace(/^PRAGMA foreign_keys\s*=\s*ON;$/gim, ''));
    const broken = await adapter.queryRaw(plainQuery('PRAGMA foreign_key_check'));
    if (broken.rows.length > 0) throw new Error(`${broken.rows.length} rows would refer to nothing`);
    await adapter.executeScript(`${recordOf(migration, now)} COMMIT;`);
  } catch (error) {
    await adapter.executeScript('ROLLBACK;');
    throw error;
  } finally {
    await adapter.executeScript('PRAGMA foreign_keys = ON;');
  }
}

function recordOf({ name, checksum }: Migration, now: number): string {
  const at = new Date(now).toISOString().replace('T', ' ').replace('Z', '');
  const values = [name, checksum, at, name, at].map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  return `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (${values}, 1);`;
}
