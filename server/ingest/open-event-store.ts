// The event store of this installation: PostgreSQL where the app data is there too, else a file in the data folder.
import { existsSync } from 'node:fs';
import type { Config } from '../config';
import type { DataDir } from '../data-dir';
import type { Log } from '../log';
import type { EventStore } from './event-store';
import { openPostgresEventStore } from './postgres/postgres-event-store';
import { takeOverEventFile } from './postgres/take-over-event-file';
import { openSqliteEventStore } from './sqlite/sqlite-event-store';

/** @throws StartupError when it cannot be opened, or when there are events in both. */
export async function openEventStore(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  dataDir: Pick<DataDir, 'file'>,
  log: Log,
): Promise<EventStore> {
  const file = dataDir.file('events.db');
  if (databaseUrl === undefined)
    return openSqliteEventStore({
      file,
      onWorkerLost: (error) =>
        log.error({ err: error }, 'A worker of the event store died; a new one takes over.'),
    });
  const store = await openPostgresEventStore({
    url: databaseUrl,
    onMonthsFailed: (error) =>
      log.error({ err: error }, 'Partitions for the coming months could not be made; tomorrow again.'),
  });
  if (existsSync(file)) {
    const events = await takeOverEventFile(databaseUrl, file);
    log.info({ events }, 'The events of the data folder were moved to PostgreSQL.');
  }
  return store;
}
