// Counts every figure again from the log and prints what differs: `npm run recount`. Works while Beckon runs; changes nothing.
// Ends with 1 when something differs.
import { parseConfig } from '@/server/config';
import { openExistingDataDir } from '@/server/data-dir';
import { openPostgresEventStore } from '@/server/ingest/postgres/postgres-event-store';
import { isUpToDate, openForReading } from '@/server/ingest/sqlite/open-database';
import { recount } from '@/server/ingest/sqlite/recount';
import { readSealed } from '@/server/ingest/sqlite/seal-events';
import { StartupError } from '@/server/startup-error';

async function main(): Promise<void> {
  const { databaseUrl, dataDir } = parseConfig(process.env);
  const { differences, sealed } =
    databaseUrl === undefined ? await recountFile(dataDir) : await recountPostgres(databaseUrl);
  for (const [site, until] of Object.entries(sealed))
    console.log(
      `Site ${site}: events before ${new Date(until).toISOString().slice(0, 10)} were deleted; what rests on them was not looked at.`,
    );
  for (const difference of differences) console.log(difference);
  if (differences.length > 0) process.exitCode = 1;
  else console.log('No difference: every figure is what the log says.');
}

interface Recount {
  differences: string[];
  /** Site → the moment before which its events were deleted. */
  sealed: Record<string, number>;
}

async function recountFile(folder: string): Promise<Recount> {
  const dataDir = await openExistingDataDir(folder);
  const file = dataDir.file('events.db');
  const database = openForReading(file);
  try {
    if (!isUpToDate(database))
      throw new StartupError(
        `${file} was written by another version of Beckon. Start this version once, then count again.`,
      );
    return { differences: recount(database), sealed: readSealed(database) };
  } finally {
    database.close();
  }
}

async function recountPostgres(url: string): Promise<Recount> {
  const store = await openPostgresEventStore({ url });
  try {
    return { differences: await store.recount(), sealed: await store.sealed() };
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
