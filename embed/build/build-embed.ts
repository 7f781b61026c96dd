// Builds what shops download: the parts that site scripts are assembled from, and the renderer. Deterministic: the same
// sources give the same bytes, so file names only change with content.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ScriptPart, SiteScriptManifest } from '@/core/site-script';
import { conditionKinds } from '@/core/targeting/kinds';
import { triggerKinds } from '../triggers';
import { buildPart, SHARED } from './build-part';
import { bundleForShop } from './bundle-for-shop';

/** Parts by name, from pairs of a name and the file that exports it. */
async function buildParts(
  files: readonly (readonly [name: string, file: string])[],
): Promise<Record<string, ScriptPart>> {
  const parts: Record<string, ScriptPart> = {};
  for (const [name, file] of files) parts[name] = await buildPart(file, name);
  return parts;
}

/** Writes the renderer and `manifest.json` to the folder, and answers the manifest. Takes about a second. */
export async function buildEmbed(folder: string): Promise<SiteScriptManifest> {
  const renderer = await bundleForShop(`export { arrive } from './embed/arrive';`);
  const shared: Record<string, ScriptPart> = {};
  for (const [variable, { file, name }] of Object.entries(SHARED)) {
    shared[variable] = await buildPart(file, name);
  }
  const manifest: SiteScriptManifest = {
    runtime: await buildPart('embed/start.ts', 'start'),
    shared,
    conditions: await buildParts([
      ...['all', 'any', 'not', 'unknown'].map((name) => [name, 'core/targeting/predicate.ts'] as const),
      ...Object.keys(conditionKinds).map((kind) => [kind, `core/targeting/kinds/${kind}.ts`] as const),
    ]),
    triggers: await buildParts(Object.keys(triggerKinds).map((kind) => [kind, `embed/triggers/${kind}.ts`])),
    renderer: createHash('sha256').update(renderer).digest('base64url').slice(0, 11),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${manifest.renderer}.js`), renderer);
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
