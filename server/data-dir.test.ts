import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDir } from './data-dir';

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
