// Moves what an installation kept in an event file to PostgreSQL, with its cursors: the app data remembers how far it has read.
import { rename, rm } from 'node:fs/promises';
import { StartupError } from '../../startup-error';
import { bytesToId } from '../counting/row-id';
import { openForWriting } from '../sqlite/open-database';
import { Connections } from './connection';
import { readEventFile } from './event-file';
import { SCHEMA } from './event-schema';

/**
 * The tables must be there. Afterwards the file is called `….moved`. A move that was broken off is made again, or ended.
 * @returns how many events there were
 * @throws StartupError when PostgreSQL has other events already
 */
export async function takeOverEventFile(url: string, file: string): Promise<number> {
  const database = openForWriting(file);
  const connections = new Connections(url);
  let events = 0;
  try {
    const last = database
      .prepare<[], { cursor: number; id: Buffer }>(
        'SELECT cursor, id FROM events ORDER BY cursor DESC LIMIT 1',
      )
      .get();
    events = Number(database.prepare('SELECT COUNT(*) FROM events').pluck().get());
    await connections.write(async (query) => {
      // Nobody else writes events until it is done.
      const [end] = await query<{ cursor: number }>(`SELECT cursor FROM ${SCHEMA}.log_end FOR UPDATE`);
      if (!last) return;
      if (end?.cursor === 0) return readEventFile(query, database);
      const [same] = await query(`SELECT 1 FROM ${SCHEMA}.events WHERE cursor = $1 AND id = $2`, [
        last.cursor,
        bytesToId(last.id),
      ]);
      if (!same)
        throw new StartupError(
          `There are events in ${file} and other events in PostgreSQL, and they cannot be put together. ` +
            'Move the file away to go on with those in PostgreSQL.',
        );
    });
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
    await connections.close();
  }
  await rename(file, `${file}.moved`);
  for (const ending of ['-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
  return events;
}
