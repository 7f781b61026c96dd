// The byte budgets of the shop's side, on a fresh build: a form-popup site with ten campaigns that use every condition and
// trigger there is. Requests and hops are counted in a browser (e2e/budgets).
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionData } from '@/core/decision-data';
import { renderVariant } from '@/core/render/render-variant';
import data from '@/embed/budget-site.fixture.json' with { type: 'json' };
import budgets from '@/embed/budgets.json' with { type: 'json' };
import { buildEmbed } from '@/embed/build/build-embed';
import type { SiteScriptManifest } from '@/core/site-script';
import { assembleSiteScript } from '@/server/delivery/assemble-site-script';
import { starters } from '@/templates';

const bytes = (text: string) => gzipSync(text, { level: 9 }).length;

let folder: string;
let manifest: SiteScriptManifest;
let renderer: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'beckon-budgets-'));
  manifest = await buildEmbed(folder);
  renderer = await readFile(path.join(folder, `${manifest.renderer}.js`), 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

// A JSON import widens every literal to its type; that it is decision data, the assembly proves.
const site = data as unknown as DecisionData;

/** Designs as files, of every variant a starter brings. */
const designs = starters.flatMap(({ document }) => {
  const made = document();
  return made.variants.map(({ id }) => `export default ${JSON.stringify(renderVariant(made, id))};\n`);
});

describe('byte budgets', () => {
  it('holds for the script of a site with ten campaigns', () => {
    const script = assembleSiteScript(manifest, site);
    for (const part of [...Object.keys(manifest.conditions), ...Object.keys(manifest.triggers)]) {
      if (part !== 'unknown') expect(script, 'the site uses every part').toContain(`const ${part}=`);
    }
    expect(site.campaigns).toHaveLength(10);
    expect(bytes(script)).toBeLessThanOrEqual(budgets.siteScript.bytes);
  });

  it('holds for the renderer', () => {
    expect(bytes(renderer)).toBeLessThanOrEqual(budgets.renderer.bytes);
  });

  it('holds for each design that a starter brings', () => {
    for (const design of designs) expect(bytes(design)).toBeLessThanOrEqual(budgets.design.bytes);
  });

  it('holds for everything until the first popup', () => {
    const design = Math.max(...designs.map(bytes));
    expect(bytes(assembleSiteScript(manifest, site)) + bytes(renderer) + design).toBeLessThanOrEqual(
      budgets.firstPopup.bytes,
    );
  });
});
