// A copy of everything the program keeps, made while it serves.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StartupError } from '../startup-error';
import { syncAll, syncFolder } from '../sync-folder';
import {
  DATABASES,
  describeFile,
  FOLDERS,
  MANIFEST_FILE,
  SECRETS,
  type Manifest,
  type ManifestFile,
} from './backup-manifest';
import { noteBackup } from './last-backup';

/** A server that writes at the same time is waited for. */
const BUSY_TIMEOUT_MS = 30_000;

/**
 * Copies the data of `dataDir` into the new folder `target`. The folder has its name only when it is whole and on the disk: what was
 * killed on the way ends in `.part`.
 * @throws StartupError when `target` exists, or an unfinished one beside it.
 */
export async function backUp(dataDir: string, target: string, now: number): Promise<Manifest> {
  if (existsSync(target))
    throw new StartupError(`${target} exists. A backup is a folder of its own: name a new one.`);
  const part = `${target}.part`;
  if (existsSync(part))
    throw new StartupError(
      `${part} exists: another backup is being made there, or was broken off. Delete it when none is, or name another folder.`,
    );
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(dataDir, part, target, now);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    await noteBackup(dataDir, { at: now, bytes, folder: path.resolve(target) });
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function fill(dataDir: string, part: string, target: string, now: number): Promise<Manifest> {
  for (const name of DATABASES) copyDatabase(path.join(dataDir, name), path.join(part, name));
  await copyFile(path.join(dataDir, SECRETS), path.join(part, SECRETS));
  const kept: string[] = [...DATABASES, SECRETS];
  // After the databases: what they name is there by now, and is not deleted for weeks.
  for (const folder of FOLDERS)
    for (const name of await listFiles(dataDir, folder))
      if (await copyUnlessGone(path.join(dataDir, name), path.join(part, name))) kept.push(name);
  const files: ManifestFile[] = [];
  for (const name of kept) files.push(await describeFile(part, name));
  const manifest: Manifest = {
    format: 'beckon-backup',
    version: 1,
    madeAt: new Date(now).toISOString(),
    files,
  };
  await writeFile(path.join(part, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncAll(part, [...kept, MANIFEST_FILE]);
  await rename(part, target);
  await syncFolder(path.dirname(target));
  return manifest;
}

/** One transaction of reading: whoever writes meanwhile goes on, and is not in the copy. */
function copyDatabase(file: string, copy: string): void {
  const database = new Database(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
}

/** With `/` between folders. */
async function listFiles(dataDir: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** False when the file was deleted since it was listed, which nothing that is in use is. */
async function copyUnlessGone(file: string, copy: string): Promise<boolean> {
  await mkdir(path.dirname(copy), { recursive: true });
  try {
    await copyFile(file, copy);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
