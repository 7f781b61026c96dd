// Bundles for shops: one esm text from our own code. Refuses whatever has no place on a shop's page.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify, type MinifyOptions } from 'terser';
import { INTERNAL_NAMES, LETTERS, SHORT_NAMES } from './internal-names';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

/** Code of ours that never runs on a shop: schemas bring a validator along. Their types vanish from a bundle. */
const FORBIDDEN = /^core\/(campaign|events)\//;

/**
 * @param source an ES module that imports from the root of the project, `./embed/…`
 * @param keepsNames for what reads decision data as the server sends it, where names are whole
 * @throws Error naming the file, when anything but `core/` and `embed/` would come along, such as zod, React or Node code
 */
export async function bundleForShop(
  source: string,
  constants: Readonly<Record<string, string>> = {},
  { keepsNames = false }: { keepsNames?: boolean } = {},
): Promise<string> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    tsconfigRaw: { compilerOptions: { paths: { '@/*': [`${root}*`] } } },
    absWorkingDir: root,
    bundle: true,
    // A constant may be the address of another file of ours, beside this one on the server.
    external: Object.values(constants).flatMap((constant) => /^"(\.\/.+)"$/.exec(constant)?.[1] ?? []),
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    ...(keepsNames ? {} : { mangleProps: INTERNAL_NAMES, mangleCache: SHORT_NAMES }),
    logLevel: 'silent',
    define: { BECKON_VERSION: JSON.stringify(version), ...constants },
    write: false,
  });
  for (const file of Object.keys(metafile.inputs)) {
    const ours = file === '<stdin>' || /^(core|embed)\//.test(file);
    if (!ours || FORBIDDEN.test(file)) throw new Error(`${file} has no place in a bundle for shops.`);
  }
  return shorten(outputFiles[0]?.text ?? '');
}

/** The short name of a variable. */
const nameAt = (index: number): string =>
  (index < LETTERS.length ? '' : nameAt(Math.floor(index / LETTERS.length) - 1)) +
  LETTERS.charAt(index % LETTERS.length);

/**
 * What esbuild cannot do: it keeps functions that are called once, which a tenth of a script is made of. `unsafe` joins texts by `+`,
 * which only differs for objects that are asked for their number first; what we make a text of is none.
 */
const SHORTENING: MinifyOptions = {
  module: true,
  mangle: { nth_identifier: { get: nameAt } },
  ecma: 2020,
  compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, unsafe: true },
  format: { ecma: 2020 },
};

/** The same module in fewer characters. @param text an ES module */
export async function shorten(text: string): Promise<string> {
  const { code = '' } = await minify(text, SHORTENING);
  return code.trim();
}
