// Writes a folder itself to the disk, not only what lies in it.
import { open } from 'node:fs/promises';

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
