import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SiteScriptManifest } from '@/core/site-script';
import { FACT_KINDS } from '@/core/targeting';
import type { AskStock } from '../quiz/ask-stock';
import { buildEmbed } from './build-embed';
import { bundleForShop } from './bundle-for-shop';

let folders: string[];
let manifest: SiteScriptManifest;

beforeAll(async () => {
  folders = await Promise.all(
    ['a', 'b'].map((name) => mkdtemp(path.join(tmpdir(), `beckon-embed-${name}-`))),
  );
  for (const folder of folders) manifest = await buildEmbed(folder);
  // A few seconds each, or many where the machine has much else to do.
}, 120_000);
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('the embed build', () => {
  it('leaves a manifest, and the files that are loaded later, named by their content', async () => {
    const { feedback, forms, renderers, shops } = manifest;
    const hashes = [...Object.values(renderers), feedback, forms, ...Object.values(shops)];
    expect(await readdir(folders[0] ?? '')).toEqual(
      expect.arrayContaining(['manifest.json', ...hashes.map((hash) => `${hash}.js`)]),
    );
    for (const hash of hashes) expect(hash).toMatch(/^[\w-]{11}$/);
  });

  it('gives the same bytes every time', async () => {
    const contents = await Promise.all(
      folders.map(async (folder) =>
        Promise.all((await readdir(folder)).sort().map((file) => readFile(path.join(folder, file), 'utf8'))),
      ),
    );
    expect(contents[0]).toEqual(contents[1]);
  });

  it('makes every part an expression that needs nothing but the browser', () => {
    const { attachments, conditions, facts, keepers, rules, triggers } = manifest;
    const parts = { ...attachments, ...conditions, ...facts, ...keepers, ...rules, ...triggers };
    for (const [name, code] of Object.entries(parts))
      expect(typeof new Function(`"use strict";return (${code})`)(), name).toBe('function');
  });

  it('asks for stock by names that the server knows, however the build shortens others', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.resolve(Response.json({}));
    });
    const module = `data:text/javascript,${encodeURIComponent(`export default ${manifest.behaviours['quizStock']}`)}`;
    const { default: ask } = (await import(/* @vite-ignore */ module)) as { default: AskStock };
    expect(await ask({ campaign: 'c1', variant: 'b' })).toEqual([]);
    vi.unstubAllGlobals();
    expect(asked).toEqual([expect.stringMatching(/\/v1\/stock\?campaign=c1&variant=b$/)]);
  });

  it('gives no two parts the same name, since all stand in one scope', () => {
    const { attachments, conditions, facts, keepers, rules, triggers } = manifest;
    const names = [attachments, conditions, facts, keepers, rules, triggers].flatMap(Object.keys);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('has a reader for every fact and a keeper for every fact that needs one', () => {
    expect(Object.keys(manifest.facts).sort()).toEqual([...FACT_KINDS].sort());
    for (const keeper of Object.values(manifest.keepersOf).flat())
      expect(manifest.keepers).toHaveProperty(keeper);
  });

  it.each(['zod/mini', 'react', 'node:fs', 'hono', './core/campaign/format', './core/events/event'])(
    'refuses a bundle that would carry %s',
    async (module) => {
      const source = `import * as module from '${module}'; console.log(module);`;
      await expect(bundleForShop(source)).rejects.toThrow();
    },
  );

  it('says which file has no place on a shop', async () => {
    const source = `import { formatSchema } from './core/campaign/format'; console.log(formatSchema);`;
    await expect(bundleForShop(source)).rejects.toThrow(
      /(core\/campaign\/format|zod).* has no place in a bundle for shops/,
    );
  });
});
