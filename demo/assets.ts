// The shop's static files: read once, named by the hash of their content, compressed once, never stale.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A file as it is sent. */
export interface Asset {
  body: Buffer;
  type: string;
  /** First 12 hex digits of the SHA-256 of the body. */
  hash: string;
}

export interface Assets {
  find(name: string): Asset | undefined;
  /** Address with the content hash in its query: it may be cached for ever. */
  url(name: string): string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The style sheets, in this order, are sent as one `shop.css`: written apart to be read, loaded in one request. */
const STYLES = ['base.css', 'frame.css', 'goods.css', 'order.css'] as const;

/** Files of packages that are served under a name of our own. */
const FROM_PACKAGES: Readonly<Record<string, string>> = {
  'schibsted-grotesk.woff2':
    '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
};

/** Reads `static/` and `pictures/` of the demo folder. Throws when one of them is missing. */
export function loadAssets(folder: string): Assets {
  const require = createRequire(path.join(folder, 'package.json'));
  const sources = new Map<string, Buffer>();
  for (const directory of ['static', 'pictures'])
    for (const name of readdirSync(path.join(folder, directory)))
      if (path.extname(name) in TYPES) sources.set(name, readFileSync(path.join(folder, directory, name)));
  sources.set('shop.css', Buffer.concat(STYLES.map((name) => sources.get(name) ?? missing(name))));
  for (const name of STYLES) sources.delete(name);
  for (const [name, file] of Object.entries(FROM_PACKAGES))
    sources.set(name, readFileSync(require.resolve(file)));

  const assets = new Map<string, Asset>();
  const find = (name: string): Asset | undefined => {
    const known = assets.get(name);
    const source = sources.get(name);
    if (known || !source) return known;
    const body = withHashedReferences(source, path.extname(name), url);
    const asset: Asset = {
      body,
      type: TYPES[path.extname(name)] ?? 'application/octet-stream',
      hash: createHash('sha256').update(body).digest('hex').slice(0, 12),
    };
    assets.set(name, asset);
    return asset;
  };
  const url = (name: string): string => {
    const asset = find(name) ?? missing(name);
    return `/static/${name}?v=${asset.hash}`;
  };
  for (const name of sources.keys()) find(name);
  return { find, url };
}

function missing(name: string): never {
  throw new Error(`The demo shop has no file called "${name}".`);
}

/** Scripts and style sheets that name a neighbour (`'./cart.js'`, `url('./x.woff2')`) name its hashed address instead. */
function withHashedReferences(source: Buffer, extension: string, url: (name: string) => string): Buffer {
  const pattern =
    extension === '.js'
      ? /(?<=\bfrom ')\.\/([\w.-]+)(?=')/g
      : extension === '.css'
        ? /(?<=url\(')\.\/([\w.-]+)(?='\))/g
        : undefined;
  if (!pattern) return source;
  return Buffer.from(source.toString('utf8').replace(pattern, (_reference, name: string) => url(name)));
}
