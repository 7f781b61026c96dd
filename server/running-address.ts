// Where the server was last to be found, for commands that are run beside it and know only its data folder.
import { readFile, writeFile } from 'node:fs/promises';
import type { DataDir } from './data-dir';

const FILE = 'address';

/** Called when the server listens. */
export async function keepAddress(dataDir: Pick<DataDir, 'file'>, publicUrl: string): Promise<void> {
  await writeFile(dataDir.file(FILE), `${publicUrl}\n`);
}

/** Undefined when no server has run with this folder yet. */
export async function readAddress(dataDir: Pick<DataDir, 'file'>): Promise<string | undefined> {
  const text = await readFile(dataDir.file(FILE), 'utf8').catch(() => '');
  return URL.canParse(text.trim()) ? new URL(text.trim()).origin : undefined;
}
