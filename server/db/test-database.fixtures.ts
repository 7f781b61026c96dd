// A fresh SQLite database for tests, in a folder that is gone afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase, type OpenDatabase } from './open-database';

export const PROGRAM_DIR = path.resolve(import.meta.dirname, '../..');

export async function makeFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'beckon-test-'));
}

/** When a resource of a test is let go: `onTestFinished`, or `afterAll` for what the tests of a file share. */
export type CleanUp = (work: () => Promise<void>) => void;

/** Closed and deleted when the running test ends, unless told otherwise. */
export async function openTestDatabase(cleanUp: CleanUp = onTestFinished): Promise<OpenDatabase> {
  const dataDir = await makeFolder();
  const opened = await openDatabase({ dataDir, databaseUrl: undefined, programDir: PROGRAM_DIR });
  // No test of these loses its power; those that do start the program itself (server/ingest/faults).
  await opened.db.$executeRawUnsafe('PRAGMA synchronous = OFF');
  cleanUp(async () => {
    await opened.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return opened;
}
