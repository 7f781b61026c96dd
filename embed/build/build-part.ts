// One part of a site script: an export of one of our files, as a JavaScript expression.
import type { ScriptPart } from '@/core/site-script';
import { bundleForShop, shorten } from './bundle-for-shop';

/** @param file path from the root of the project @param constants of embed/constants.d.ts, as code */
export async function buildPart(
  file: string,
  name: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<ScriptPart> {
  const text = await bundleForShop(`export { ${name} as default } from './${file}';`, constants);
  const exported = /export\{([\w$]+) as default\};?$/.exec(text);
  if (!exported) throw new Error(`The bundle of ${file} does not end in its one export: ${text.slice(-80)}`);
  // As a function body, where the minifier may fold what a module's top level must keep apart.
  const body = text.slice(0, exported.index).replaceAll(/\bvar\b/g, 'let');
  const code = await shorten(`export default (()=>{${body};return ${exported[1]}})()`);
  return code.replace(/^export default\s*/, '').replace(/;$/, '');
}
