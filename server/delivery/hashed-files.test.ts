import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HashedFiles } from './hashed-files';

const DAY = 24 * 3_600_000;

let folder: string;
let files: HashedFiles;
let start: number;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'beckon-files-'));
  files = await HashedFiles.open(folder, 'a secret for tests');
  start = Date.now();
});
afterEach(() => rm(folder, { recursive: true }));

const names = async () => (await readdir(folder)).sort();

describe('sweeping', () => {
  it('keeps what is in use, however old it is', async () => {
    const hash = await files.put('export default 1');
    expect(await files.sweep(new Set([hash]), start + 400 * DAY)).toBe(0);
    expect(await names()).toEqual([`${hash}.js`]);
    expect(await files.get(hash)).not.toBeNull();
  });

  it('keeps what was in use within the last thirty days', async () => {
    const hash = await files.put('export default 1');
    await files.sweep(new Set([hash]), start + 100 * DAY);
    expect(await files.sweep(new Set(), start + 129 * DAY)).toBe(0);
    expect(await files.get(hash)).not.toBeNull();
  });

  it('deletes what nothing refers to after that, also from memory, and half-written files', async () => {
    const hash = await files.put('export default 1');
    const kept = await files.put('export default 2');
    expect(await files.get(hash)).not.toBeNull();
    await writeFile(path.join(folder, `${kept}.js.0011aabb`), 'export def');
    expect(await files.sweep(new Set([kept]), start + 31 * DAY)).toBe(2);
    expect(await names()).toEqual([`${kept}.js`]);
    expect(await files.get(hash)).toBeNull();
  });

  it('dates what is in use, so that the month begins when it no longer is', async () => {
    const hash = await files.put('export default 1');
    await files.sweep(new Set([hash]), start + 10 * DAY);
    const { mtimeMs } = await stat(path.join(folder, `${hash}.js`));
    expect(Math.abs(mtimeMs - (start + 10 * DAY))).toBeLessThan(1000);
  });

  it('a file that is put again after it was deleted is there again', async () => {
    const hash = await files.put('export default 1');
    await files.sweep(new Set(), start + 31 * DAY);
    expect(await files.put('export default 1')).toBe(hash);
    expect(await files.get(hash)).not.toBeNull();
  });
});
