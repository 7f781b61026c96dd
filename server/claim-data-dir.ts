// One server per data folder: two would migrate under each other, and each would believe its own memory of the sites.
import Database from 'better-sqlite3';
import type { DataDir } from './data-dir';
import { StartupError } from './startup-error';

/**
 * Claims the folder for this process and answers the function that gives it back. A lock that SQLite holds, because the
 * system takes it away when the process dies in whatever way: nothing is left behind that somebody must delete.
 * @throws StartupError when another process has claimed it.
 */
export function claimDataDir(dataDir: Pick<DataDir, 'path' | 'file'>): () => void {
  const lock = new Database(dataDir.file('server.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      throw new StartupError(
        `Another Beckon is running with the data in ${dataDir.path}. Stop it first, or set DATA_DIR to another folder.`,
      );
    throw error;
  }
  return () => void lock.close();
}
