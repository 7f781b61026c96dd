// Puts a backup in the place of what is there, which is kept.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { claimDataDir } from '../claim-data-dir';
import { syncAll, syncFolder } from '../sync-folder';
import { checkBackup, DATABASES, FOLDERS, SECRETS } from './backup-manifest';
import { markRestore, unmarkRestore } from './restore-mark';

/** SQLite's own, beside each database: they belong to the file that is put away. */
const BESIDE = ['', '-wal', '-shm'];

/**
 * Checks the whole backup, copies it beside the data, and only then exchanges the two. Killed in the middle of that, no server starts
 * with what lies there until the restore was run again. Answers where the data lies that was there before; null: there was none.
 * @throws StartupError when the backup is missing or damaged, or a server runs with this data.
 */
export async function restoreBackup(source: string, dataDir: string, now: number): Promise<string | null> {
  const { files } = await checkBackup(source);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const giveBack = claimDataDir({ path: dataDir, file: (...parts) => path.join(dataDir, ...parts) });
  try {
    const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
    const arriving = path.join(dataDir, `restoring-${stamp}`);
    try {
      for (const { path: name } of files) {
        await mkdir(path.dirname(path.join(arriving, name)), { recursive: true });
        await copyFile(path.join(source, name), path.join(arriving, name));
      }
      await syncAll(
        arriving,
        files.map(({ path: name }) => name),
      );
    } catch (error) {
      await rm(arriving, { recursive: true, force: true });
      throw error;
    }
    const replaced = path.join(dataDir, 'backups', `replaced-${stamp}`);
    await mkdir(replaced, { recursive: true, mode: 0o700 });
    const names = [...DATABASES.flatMap((name) => BESIDE.map((end) => name + end)), SECRETS, ...FOLDERS];
    await markRestore(dataDir, { from: source, replaced });
    const had = names.filter((name) => existsSync(path.join(dataDir, name)));
    for (const name of had) await rename(path.join(dataDir, name), path.join(replaced, name));
    for (const name of [...DATABASES, SECRETS, ...FOLDERS])
      if (existsSync(path.join(arriving, name)))
        await rename(path.join(arriving, name), path.join(dataDir, name));
    await syncFolder(dataDir);
    await unmarkRestore(dataDir);
    await rm(arriving, { recursive: true, force: true });
    if (had.length > 0) return replaced;
    await rm(replaced, { recursive: true });
    return null;
  } finally {
    giveBack();
  }
}
