// What the data folder weighs, by what its files are.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export const FOLDER_PARTS = [
  'events',
  'database',
  'files',
  'images',
  'fonts',
  'pages',
  'backups',
  'other',
] as const;
export type FolderPart = (typeof FOLDER_PARTS)[number];

/** Bytes of each part, the largest first; parts without any are left out. A file that goes meanwhile weighs nothing. */
export async function weighFolder(folder: string): Promise<{ part: FolderPart; bytes: number }[]> {
  const sums = new Map<FolderPart, number>();
  // Folder by folder: one that goes while it is read, as of a picture in the making, must not end the whole.
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) await weigh(next);
  return [...sums].map(([part, bytes]) => ({ part, bytes })).sort((a, b) => b.bytes - a.bytes);

  async function weigh(inside: string): Promise<void> {
    for (const entry of await readdir(inside, { withFileTypes: true }).catch(() => [])) {
      const file = path.join(inside, entry.name);
      if (entry.isDirectory()) open.push(file);
      if (entry.isFile()) await weighFile(file);
    }
  }

  async function weighFile(file: string): Promise<void> {
    const bytes = await stat(file)
      .then(({ size }) => size)
      .catch(() => 0);
    const part = partOf(path.relative(folder, file).split(path.sep)[0] ?? '');
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
}

/** @param first name in the data folder */
function partOf(first: string): FolderPart {
  if (/^events\.db/.test(first)) return 'events';
  if (/^beckon\.db/.test(first)) return 'database';
  return FOLDER_PARTS.find((part) => part === first) ?? 'other';
}
