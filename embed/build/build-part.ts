// One part of a site script: an export of one of our files, as a JavaScript expression.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform, type Plugin } from 'esbuild';
import type { ScriptPart } from '@/core/site-script';
import { bundleForShop } from './bundle-for-shop';

/** Modules that several parts use: each becomes a part of its own, bound to a variable once per script. */
export const SHARED: Readonly<Record<string, { file: string; name: string }>> = {
  $text: { file: 'core/targeting/match-text.ts', name: 'matchText' },
};

/** Inside a part, the import of a shared module becomes the variable that the script binds it to. */
const shareModules: Plugin = {
  name: 'share-modules',
  setup({ onLoad }) {
    onLoad({ filter: /\/core\/targeting\/kinds\/[\w-]+\.ts$/ }, async ({ path: file }) => {
      let contents = await readFile(file, 'utf8');
      for (const [variable, { file: shared, name }] of Object.entries(SHARED)) {
        const statement = `import { ${name} } from '../${path.basename(shared, '.ts')}';`;
        if (contents.includes(statement))
          contents = contents.replace(statement, '').replaceAll(name, variable);
      }
      return { contents, loader: 'ts' };
    });
  },
};

/** @param file path from the root of the project */
export async function buildPart(file: string, name: string): Promise<ScriptPart> {
  const text = await bundleForShop(`export { ${name} as default } from './${file}';`, [shareModules]);
  const exported = /export\{([\w$]+) as default\};?$/.exec(text);
  if (!exported) throw new Error(`The bundle of ${file} does not end in its one export: ${text.slice(-80)}`);
  // As a function body, where the minifier may fold what a module's top level must keep apart.
  const body = text.slice(0, exported.index).replaceAll(/\bvar\b/g, 'let');
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
