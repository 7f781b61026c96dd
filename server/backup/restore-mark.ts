// A restore that was killed between its renames leaves half of the one and half of the other: nothing must start with that.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../startup-error';
import { syncAll, syncFolder } from '../sync-folder';

const MARK = 'restore-under-way.json';

interface Restore {
  /** The backup. */
  from: string;
  /** Where what was there before is put. */
  replaced: string;
}

/** On the disk before anything is moved. */
export async function markRestore(dataDir: string, restore: Restore): Promise<void> {
  await writeFile(path.join(dataDir, MARK), `${JSON.stringify(restore, null, 2)}\n`);
  await syncAll(dataDir, [MARK]);
}

export async function unmarkRestore(dataDir: string): Promise<void> {
  await rm(path.join(dataDir, MARK), { force: true });
  await syncFolder(dataDir);
}

/** @throws StartupError when a restore was broken off half-way. */
export async function refuseHalfRestored(dataDir: string): Promise<void> {
  const text = await readFile(path.join(dataDir, MARK), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const { from = 'the backup', replaced = 'backups' } = readMark(text);
  throw new StartupError(
    `A restore into ${dataDir} was broken off half-way. Run it again: npm run restore -- ${from}. What was there before lies in ${replaced}.`,
  );
}

function readMark(text: string): Partial<Restore> {
  try {
    const mark: unknown = JSON.parse(text);
    return mark !== null && typeof mark === 'object' ? mark : {};
  } catch {
    return {};
  }
}
