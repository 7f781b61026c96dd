import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../db/test-database.fixtures';
import type { EncodedPicture } from './encode-picture';
import { PictureFiles } from './picture-files';

const HASH = '0123456789abcdef';
const picture: EncodedPicture = {
  width: 40,
  height: 30,
  files: [
    { width: 40, format: 'avif', bytes: Buffer.from('avif') },
    { width: 40, format: 'webp', bytes: Buffer.from('webp') },
  ],
};

let folder: string;
let files: PictureFiles;
beforeEach(async () => {
  folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  files = await PictureFiles.open(folder, 'secret');
});

it('hashes differ by site, by content and by installation, and are the same for the same', async () => {
  const hash = (site: string, content: string, of = files) => of.hashOf(site, Buffer.from(content));
  const other = await PictureFiles.open(folder, 'other secret');
  expect(hash('s', 'x')).toMatch(/^[0-9a-f]{16}$/);
  expect(hash('s', 'x')).toBe(hash('s', 'x'));
  expect(new Set([hash('s', 'x'), hash('t', 'x'), hash('s', 'y'), hash('s', 'x', other)]).size).toBe(4);
});

it('a picture appears whole, twice is harmless, and nothing else is left in the folder', async () => {
  await Promise.all([files.put(HASH, picture), files.put(HASH, picture)]);
  await files.put(HASH, picture);
  expect(await readdir(folder)).toEqual([HASH]);
  expect(Buffer.from((await files.get(HASH, 40, 'webp')) ?? []).toString()).toBe('webp');
});

it('a picture that cannot be written whole is not there at all', async () => {
  const broken = { ...picture, files: [...picture.files, ...picture.files] };
  await expect(files.put(HASH, broken)).rejects.toThrow('EEXIST');
  expect(await readdir(folder)).toEqual([]);
  expect(await files.has(HASH)).toBe(false);
});

it.each(['../secrets', '..', '', 'x/y', `${HASH}/../x`, HASH.toUpperCase()])(
  'what is no hash, as %j, never becomes a path',
  async (name) => {
    expect(await files.get(name, 40, 'webp')).toBeNull();
    await expect(files.remove(name)).rejects.toThrow('not the hash');
  },
);

describe('sweeping', () => {
  const now = Date.now();
  const age = (name: string, hours: number) =>
    utimes(path.join(folder, name), now / 1000, now / 1000 - hours * 3600);

  it('deletes what a crash left behind and what belongs to no picture, but not what is being made', async () => {
    await files.put(HASH, picture);
    for (const name of ['.half.made', 'feedfeedfeedfeed', '.being.made'])
      await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, '.half.made', '40.webp'), 'we');
    for (const name of [HASH, '.half.made', 'feedfeedfeedfeed']) await age(name, 2);
    expect(await files.sweep(new Set([HASH]), now)).toBe(2);
    expect((await readdir(folder)).sort()).toEqual(['.being.made', HASH]);
  });
});
