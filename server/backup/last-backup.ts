// When the data was last copied, noted beside it: the copy itself lies where its owner wants it.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const FILE = 'last-backup.json';
const noteSchema = z.object({ at: z.number(), bytes: z.number(), folder: z.string() });
export type LastBackup = z.infer<typeof noteSchema>;

export async function noteBackup(dataDir: string, note: LastBackup): Promise<void> {
  await writeFile(path.join(dataDir, FILE), `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

/** Null: none was made, or nobody knows. */
export async function readLastBackup(dataDir: string): Promise<LastBackup | null> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(path.join(dataDir, FILE), 'utf8')));
  } catch {
    return null;
  }
}
