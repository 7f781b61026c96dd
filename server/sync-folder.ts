// Writes a folder itself to the disk, not only what lies in it.
import { open } from 'node:fs/promises';
import path from 'node:path';

/** After a power cut the names in a folder are there only if the folder itself was written. Windows cannot, and need not. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle?.close();
  }
}

/** Brings files that were just written to the disk, and the folders they lie in. `names` are below `folder`. */
export async function syncAll(folder: string, names: readonly string[]): Promise<void> {
  const folders = new Set([folder]);
  for (const name of names) {
    const handle = await open(path.join(folder, name), 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    for (let at = path.dirname(name); at !== '.'; at = path.dirname(at)) folders.add(path.join(folder, at));
  }
  for (const one of folders) await syncFolder(one);
}
