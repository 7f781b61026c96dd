import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../db/test-database.fixtures';
import { claimDataDir } from '../claim-data-dir';
import { openDataDir, openExistingDataDir } from '../data-dir';
import { backUp } from './back-up';
import { restoreBackup } from './restore-backup';
import { markRestore } from './restore-mark';

const NOW = Date.UTC(2026, 0, 5, 12);

async function setUp() {
  const folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const data = path.join(folder, 'data');
  await mkdir(path.join(data, 'images/ab'), { recursive: true });
  await writeFile(path.join(data, 'images/ab/mug.webp'), 'a picture');
  await writeFile(path.join(data, 'secrets.json'), '{"auth":"s"}');
  for (const name of ['beckon.db', 'events.db']) {
    const database = open(data, name);
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE rows (n INTEGER); INSERT INTO rows VALUES (1)');
    database.close();
  }
  return { data, copy: path.join(folder, 'copy'), folder };
}

const open = (folder: string, name: string) => new Database(path.join(folder, name));
const count = (folder: string, name: string) => {
  const database = open(folder, name);
  const { n } = database.prepare<[], { n: number }>('SELECT COUNT(*) AS n FROM rows').get() ?? { n: -1 };
  database.close();
  return n;
};

test('a backup that is made while somebody writes has everything that was committed, and comes back whole', async () => {
  const { data, copy } = await setUp();
  const writer = open(data, 'events.db');
  writer.exec('INSERT INTO rows VALUES (2); BEGIN IMMEDIATE; INSERT INTO rows VALUES (3)');
  await backUp(data, copy, NOW);
  writer.exec('COMMIT');
  writer.close();
  expect(count(data, 'events.db')).toBe(3);
  await writeFile(path.join(data, 'images/ab/later.webp'), 'another');

  const replaced = await restoreBackup(copy, data, NOW);
  expect(count(data, 'events.db')).toBe(2);
  expect(count(data, 'beckon.db')).toBe(1);
  expect(await readFile(path.join(data, 'secrets.json'), 'utf8')).toBe('{"auth":"s"}');
  expect(await readdir(path.join(data, 'images/ab'))).toEqual(['mug.webp']);
  // What was there is kept, and as it was.
  expect(count(replaced ?? '', 'events.db')).toBe(3);
  expect(await readdir(path.join(replaced ?? '', 'images/ab'))).toContain('later.webp');
});

test('a backup comes back where there is nothing, and nothing is left over', async () => {
  const { data, copy, folder } = await setUp();
  await backUp(data, copy, NOW);
  const empty = path.join(folder, 'empty');
  expect(await restoreBackup(copy, empty, NOW)).toBeNull();
  expect(count(empty, 'beckon.db')).toBe(1);
  expect((await readdir(empty)).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
});

test('a damaged backup, one that is none, and one for a server that runs change nothing', async () => {
  const { data, copy } = await setUp();
  await expect(restoreBackup(data, data, NOW)).rejects.toThrow(/no backup/);
  await backUp(data, copy, NOW);
  await expect(backUp(data, copy, NOW)).rejects.toThrow(/exists/);

  const giveBack = claimDataDir({ path: data, file: (...parts) => path.join(data, ...parts) });
  await expect(restoreBackup(copy, data, NOW)).rejects.toThrow(/Another Beckon is running/);
  giveBack();

  await writeFile(path.join(copy, 'images/ab/mug.webp'), 'b picture');
  await expect(restoreBackup(copy, data, NOW)).rejects.toThrow(/damaged: images\/ab\/mug.webp/);
  await rm(path.join(copy, 'images/ab/mug.webp'));
  await expect(restoreBackup(copy, data, NOW)).rejects.toThrow(/missing/);
  expect(existsSync(path.join(data, 'backups'))).toBe(false);
  expect(count(data, 'events.db')).toBe(1);
});

test('a backup never leads out of its folder', async () => {
  const { data, copy } = await setUp();
  await backUp(data, copy, NOW);
  const file = path.join(copy, 'manifest.json');
  const manifest = await readFile(file, 'utf8');
  for (const wrong of ['../secrets.json', '/etc/hostname', 'images/../../x', 'a\\\\b']) {
    await writeFile(file, manifest.replace('"secrets.json"', `"${wrong}"`));
    await expect(restoreBackup(copy, data, NOW)).rejects.toThrow(/not written by this version/);
  }
});

test('a restore that was killed half-way keeps a server from starting until it was run again', async () => {
  const { data, copy } = await setUp();
  await backUp(data, copy, NOW);
  // Killed after the first rename.
  await markRestore(data, { from: copy, replaced: path.join(data, 'backups/replaced') });
  await mkdir(path.join(data, 'backups/replaced'), { recursive: true });
  await rename(path.join(data, 'beckon.db'), path.join(data, 'backups/replaced/beckon.db'));
  const sentence = `npm run restore -- ${copy}`;
  await expect(openDataDir(data)).rejects.toThrow(sentence);
  await expect(openExistingDataDir(data)).rejects.toThrow(sentence);
  expect(existsSync(path.join(data, 'beckon.db'))).toBe(false);

  await restoreBackup(copy, data, NOW + 1);
  await openDataDir(data);
  expect(count(data, 'beckon.db')).toBe(1);
  expect(count(path.join(data, 'backups/replaced'), 'beckon.db')).toBe(1);
});

test('what a restore or a backup could not finish is not left behind, and what others made is left alone', async () => {
  const { data, copy, folder } = await setUp();
  await backUp(data, copy, NOW);
  // The disk is full, or the file is not to be read: here it goes away between the check and the copy.
  const blocked = path.join(folder, 'blocked');
  await mkdir(
    path.join(blocked, `restoring-${new Date(NOW).toISOString().replace(/[:.]/g, '-')}`, 'beckon.db'),
    {
      recursive: true,
    },
  );
  await expect(restoreBackup(copy, blocked, NOW)).rejects.toThrow();
  expect((await readdir(blocked)).filter((name) => /restoring|under-way/.test(name))).toEqual([]);

  const part = path.join(folder, 'next.part');
  await mkdir(part);
  await writeFile(path.join(part, 'mine.txt'), 'not a backup');
  await expect(backUp(data, path.join(folder, 'next'), NOW)).rejects.toThrow(/next\.part exists/);
  expect(await readdir(part)).toEqual(['mine.txt']);
  await rm(path.join(data, 'secrets.json'));
  await expect(backUp(data, path.join(folder, 'third'), NOW)).rejects.toThrow();
  expect(existsSync(path.join(folder, 'third.part'))).toBe(false);
});

test('a backup without its databases or secrets is none', async () => {
  const { data, copy } = await setUp();
  await backUp(data, copy, NOW);
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { files: { path: string }[] };
  for (const name of ['beckon.db', 'events.db', 'secrets.json']) {
    const files = manifest.files.filter((one) => one.path !== name);
    await writeFile(file, JSON.stringify({ ...manifest, files }));
    await expect(restoreBackup(copy, data, NOW)).rejects.toThrow(`lacks ${name}`);
  }
});
