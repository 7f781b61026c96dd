// Opens the event file, brings its schema up to date, and refuses a file that a newer program wrote.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { MIGRATIONS } from './migrations';

/** How long a statement waits for another program's lock, ms. Requests wait as long, so it must stay short. */
const DEFAULT_BUSY_TIMEOUT_MS = 2000;
/** The write-ahead log is cut back to this size after a long read had kept it from being reused. */
const JOURNAL_SIZE_LIMIT_BYTES = 64 * 1024 * 1024;

class NewerFileError extends Error {}

/** For the one connection that writes. Every commit is on the disk before it returns (`synchronous = FULL`). */
export function openForWriting(file: string, busyTimeout = DEFAULT_BUSY_TIMEOUT_MS): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: busyTimeout });
    refuseNewer(database, file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -64000');
    database.pragma(`journal_size_limit = ${JOURNAL_SIZE_LIMIT_BYTES}`);
    // Fewer, larger checkpoints: each one makes a commit wait for a second flush.
    database.pragma('wal_autocheckpoint = 4000');
    if (schemaVersion(database) > 0 && schemaVersion(database) < MIGRATIONS.length) backUp(database, file);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof NewerFileError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The event file ${file} cannot be opened: ${reason}.`);
  }
}

/** For reading beside the writer; nothing but temporary tables can be written. */
export function openForReading(file: string): Database.Database {
  return new Database(file, { readonly: true, timeout: DEFAULT_BUSY_TIMEOUT_MS });
}

/** Whether the file has the schema that this program knows. */
export function isUpToDate(database: Database.Database): boolean {
  return schemaVersion(database) === MIGRATIONS.length;
}

function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function refuseNewer(database: Database.Database, file: string): void {
  const found = schemaVersion(database);
  if (found > MIGRATIONS.length)
    throw new NewerFileError(
      `${file} was written by a newer version of Beckon (schema ${found}, this one knows ${MIGRATIONS.length}). ` +
        'Start that version again, or restore a backup made before it.',
    );
}

/** A consistent copy in `backups` beside the file, before its schema changes: the version that wrote it can go on with that. */
function backUp(database: Database.Database, file: string): void {
  const folder = path.join(path.dirname(file), 'backups');
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const { name } = path.parse(file);
  const copy = `${name}-${stamp}-of-schema-${schemaVersion(database)}.db`;
  database.prepare('VACUUM INTO ?').run(path.join(folder, copy));
}

/** One transaction per step, so that a crash leaves a whole version behind. */
function migrate(database: Database.Database): void {
  for (let version = schemaVersion(database); version < MIGRATIONS.length; version++)
    database.transaction(() => {
      database.exec(MIGRATIONS[version] ?? '');
      database.pragma(`user_version = ${version + 1}`);
    })();
}
