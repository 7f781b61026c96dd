import { readdirSync } from 'node:fs';
import { rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { makeFolder } from '../db/test-database.fixtures';
import { syncFolder } from '../sync-folder';
import { FontFiles } from './font-files';

vi.mock('../sync-folder', { spy: true });

const font = new TextEncoder().encode('a font');
let folder: string;
let files: FontFiles;
beforeEach(async () => {
  folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  files = await FontFiles.open(folder, 'secret');
});

it('keeps the fonts of each site apart, and knows all of them after a start', async () => {
  const one = await files.put('one', font);
  const other = await files.put('other', font);
  expect(one).not.toBe(other);
  for (const opened of [files, await FontFiles.open(folder, 'secret')]) {
    expect([opened.list('one'), opened.list('other'), opened.list('third')]).toEqual([[one], [other], []]);
    expect([await opened.get(one), await opened.get(other)]).toEqual([font, font]);
  }
  // As many places as no two of many sites share.
  const sites = readdirSync(folder);
  expect(sites).toHaveLength(2);
  for (const site of sites) expect(site).toMatch(/^[0-9a-f]{32}$/);
});

it('asks for nothing but what it has', async () => {
  const hash = await files.put('one', font);
  for (const name of ['0'.repeat(16), '', '..', `../${hash}`]) expect(await files.get(name)).toBeNull();
  await files.remove(hash);
  await files.remove(hash);
  expect([await files.get(hash), files.list('one'), await files.lastUse(hash)]).toEqual([null, [], 0]);
});

it('is there after a power cut: its folder is written to the disk when its name stands in it', async () => {
  const seen: string[][] = [];
  vi.mocked(syncFolder).mockImplementation(async (written) => void seen.push(readdirSync(written)));
  onTestFinished(() => void vi.mocked(syncFolder).mockReset());
  const hash = await files.put('one', font);
  const [site = ''] = readdirSync(folder);
  expect(seen).toEqual([[site], [`${hash}.woff2`]]);
  expect(readdirSync(path.join(folder, site))).toEqual([`${hash}.woff2`]);
});

it('sweeps what is old, also what a crash left half made', async () => {
  const old = await files.put('one', font);
  const recent = await files.put('other', font);
  await files.noteUse(old, 1000);
  const [site = ''] = readdirSync(folder).filter((one) =>
    readdirSync(path.join(folder, one)).includes(`${old}.woff2`),
  );
  const aside = path.join(folder, site, `.${old}.0a1b2c`);
  await writeFile(aside, 'half');
  await utimes(aside, 1, 1);
  expect(await files.sweep(2000)).toBe(2);
  expect(readdirSync(path.join(folder, site))).toEqual([]);
  expect([files.list('one'), files.list('other')]).toEqual([[], [recent]]);
});
