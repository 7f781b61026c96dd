// Builds what shops download: the parts that site scripts are assembled from, and the renderer. Deterministic: the same
// sources give the same bytes, so file names only change with content.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform, type Plugin } from 'esbuild';
import type { ScriptPart, SiteScriptManifest } from '@/core/site-script';
import { conditionKinds } from '@/core/targeting/kinds';
import { triggerKinds } from '../triggers';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Modules that several parts use: each becomes a part of its own, bound to a variable once per script. */
const SHARED: Readonly<Record<string, { file: string; name: string }>> = {
  $text: { file: 'core/targeting/match-text', name: 'matchText' },
};

/** Inside a part, the import of a shared module becomes the variable that the script binds it to. */
const shareModules: Plugin = {
  name: 'share-modules',
  setup({ onLoad }) {
    onLoad({ filter: /\/core\/targeting\/kinds\/[\w-]+\.ts$/ }, async ({ path: file }) => {
      let contents = await readFile(file, 'utf8');
      for (const [variable, { file: shared, name }] of Object.entries(SHARED)) {
        const statement = `import { ${name} } from '../${path.basename(shared)}';`;
        if (contents.includes(statement))
          contents = contents.replace(statement, '').replaceAll(name, variable);
      }
      return { contents, loader: 'ts' };
    });
  },
};

async function bundle(source: string, plugins: Plugin[], version: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    tsconfigRaw: { compilerOptions: { paths: { '@/*': [`${root}*`] } } },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { BECKON_VERSION: JSON.stringify(version) },
    plugins,
    write: false,
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** One export of a file as an expression: an esm bundle, its only export returned instead. */
async function buildPart(
  file: string,
  name: string,
  version: string,
  plugins = [shareModules],
): Promise<ScriptPart> {
  const text = await bundle(`export { ${name} as default } from './${file}';`, plugins, version);
  const exported = /export\{([\w$]+) as default\};?$/.exec(text);
  if (!exported) throw new Error(`The bundle of ${file} does not end in its one export: ${text.slice(-80)}`);
  // As a function body, where the minifier may fold what a module's top level must keep apart.
  const body = text.slice(0, exported.index).replaceAll(/\bvar /g, 'let ');
  const { code: folded } = await transform(`export default (()=>{${body}return ${exported[1]}})()`, {
    minify: true,
    target: 'es2022',
    charset: 'utf8',
  });
  const code = folded
    .trim()
    .replace(/^export default\s*/, '')
    .replace(/;$/, '');
  return { code, needs: Object.keys(SHARED).filter((variable) => code.includes(variable)) };
}

/** The same for files named after their one export. */
async function buildFolder(
  folder: string,
  names: readonly string[],
  version: string,
): Promise<Record<string, ScriptPart>> {
  const parts: Record<string, ScriptPart> = {};
  for (const name of names) parts[name] = await buildPart(`${folder}/${name}.ts`, name, version);
  return parts;
}

/** Writes the renderer and `manifest.json` to the folder, and answers the manifest. Takes about a second. */
export async function buildEmbed(folder: string): Promise<SiteScriptManifest> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const renderer = await bundle(`export { arrive } from './embed/arrive';`, [], version);
  const shared: Record<string, ScriptPart> = {};
  for (const [variable, { file, name }] of Object.entries(SHARED)) {
    shared[variable] = await buildPart(`${file}.ts`, name, version, []);
  }
  const conditions: Record<string, ScriptPart> = {};
  for (const name of ['all', 'any', 'not', 'unknown']) {
    conditions[name] = await buildPart('core/targeting/predicate.ts', name, version);
  }
  const manifest: SiteScriptManifest = {
    runtime: await buildPart('embed/start.ts', 'start', version),
    shared,
    conditions: {
      ...conditions,
      ...(await buildFolder('core/targeting/kinds', Object.keys(conditionKinds), version)),
    },
    triggers: await buildFolder('embed/triggers', Object.keys(triggerKinds), version),
    renderer: createHash('sha256').update(renderer).digest('base64url').slice(0, 11),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${manifest.renderer}.js`), renderer);
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
