import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDir, openExistingDataDir } from './data-dir';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'beckon-data-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with secrets that only its owner can read', async () => {
    const dir = await openDataDir(path.join(parent, 'new', 'data'));
    expect((await stat(dir.file('secrets.json'))).mode & 0o777).toBe(0o600);
    expect(dir.secrets.auth).toHaveLength(43);
  });

  it('keeps its secrets from one start to the next', async () => {
    const first = await openDataDir(parent);
    const second = await openDataDir(parent);
    expect(second.secrets).toEqual(first.secrets);
  });

  it('refuses damaged secrets instead of silently making new ones', async () => {
    const dir = await openDataDir(parent);
    await writeFile(dir.file('secrets.json'), '{"auth":');
    await expect(openDataDir(parent)).rejects.toThrow(/secrets\.json is damaged\. Restore it/);
    expect(await readFile(dir.file('secrets.json'), 'utf8')).toBe('{"auth":');
  });

  it('says what to do when the place cannot hold a folder', async () => {
    const file = path.join(parent, 'a-file');
    await writeFile(file, '');
    await expect(openDataDir(file)).rejects.toThrow(/cannot be written.*set DATA_DIR/);
  });
});

describe('the data folder of a running Beckon', () => {
  it('is opened as it is', async () => {
    const made = await openDataDir(parent);
    expect((await openExistingDataDir(parent)).secrets).toEqual(made.secrets);
  });

  it.each(['', 'missing', 'a-file'])('is never made by mistake: %j', async (name) => {
    await writeFile(path.join(parent, 'a-file'), '');
    await expect(openExistingDataDir(path.join(parent, name))).rejects.toThrow(
      /^There is no Beckon in .*Set DATA_DIR/,
    );
    expect(await readdir(parent)).toEqual(['a-file']);
  });
});
