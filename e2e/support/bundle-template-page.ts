// The code that draws templates inside a page, as a script that leaves `drawing` behind.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type * as page from './template-page';

declare global {
  /** In the page, once the script has run there. */
  var drawing: typeof page;
}

export async function bundleTemplatePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./template-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'drawing',
    footer: { js: 'window.drawing = drawing;' },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
