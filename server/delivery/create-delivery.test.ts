import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecisionData } from '@/core/decision-data';
import type { Design } from '@/core/render/design';
import { createDelivery, type Delivery } from './create-delivery';
import { manifest, site } from './script.fixtures';
import { writeDesign } from './write-design';

const KEY = '0123456789abcdef0123456789abcdef';
const format = { kind: 'popup', closeOnBackdrop: true } as const;
const design: Design = { format, css: '.card{color:red}', close: 'Close', steps: [] };

let folder: string;
let sites: Map<string, DecisionData>;
let loads: string[];
let fails: boolean;
let now: number;
let delivery: Delivery;

const open = () =>
  createDelivery({
    embedDir: folder,
    filesDir: path.join(folder, 'files'),
    pagesDir: path.join(folder, 'pages'),
    publicUrl: 'https://beckon.example',
    secret: 'a secret for tests',
    async loadSite(key) {
      loads.push(key);
      if (fails) throw new Error('The database is away.');
      const data = sites.get(key);
      return data && { data, changesAt: null };
    },
    log: { error: () => {} },
    now: () => now,
  });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'beckon-delivery-'));
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const hash of Object.values(manifest.renderers))
    await writeFile(path.join(folder, `${hash}.js`), 'export const arrive=()=>{};');
  await writeFile(path.join(folder, `${manifest.feedback}.js`), 'export const answerFeedback=()=>{};');
  await writeFile(path.join(folder, `${manifest.forms}.js`), 'export const resume=()=>{};');
  for (const hash of [manifest.goals, manifest.groups])
    await writeFile(path.join(folder, `${hash}.js`), 'export const attach=()=>{};');
  for (const hash of Object.values(manifest.shops))
    await writeFile(path.join(folder, `${hash}.js`), 'export const attach=()=>{};');
  await writeFile(path.join(folder, 'preview.js'), 'export const print=()=>{};');
  await writeFile(path.join(folder, 'quiz-page.js'), '(()=>{})()');
  sites = new Map([[KEY, site({ key: KEY })]]);
  loads = [];
  fails = false;
  now = 1_000_000;
  delivery = await open();
});
afterEach(() => {
  vi.restoreAllMocks();
  return rm(folder, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}) =>
  delivery.app.request(address, { headers });
const bytesOf = async (reply: Response) => Buffer.from(await reply.arrayBuffer());

describe('the site script', () => {
  it('is public, cached for half a minute, and readable from any shop', async () => {
    const reply = await get(`/s/${KEY}.js`);
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=30, stale-while-revalidate=30',
      vary: 'Accept-Encoding',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(reply.headers.get('set-cookie')).toBeNull();
  });

  it('comes in the encoding the browser takes, the same text in each', async () => {
    const plain = await bytesOf(await get(`/s/${KEY}.js`));
    const gzip = await get(`/s/${KEY}.js`, { 'accept-encoding': 'gzip' });
    const brotli = await get(`/s/${KEY}.js`, { 'accept-encoding': 'gzip, deflate, br;q=0.9' });
    const declined = await get(`/s/${KEY}.js`, { 'accept-encoding': 'br;q=0' });
    expect([gzip, brotli, declined].map(({ headers }) => headers.get('content-encoding'))).toEqual([
      'gzip',
      'br',
      null,
    ]);
    expect(gunzipSync(await bytesOf(gzip))).toEqual(plain);
    expect(brotliDecompressSync(await bytesOf(brotli))).toEqual(plain);
  });

  it('answers 304 to a browser that has it, also when a proxy weakened the tag', async () => {
    const etag = (await get(`/s/${KEY}.js`)).headers.get('etag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const reply = await get(`/s/${KEY}.js`, { 'if-none-match': tag });
      expect([reply.status, (await bytesOf(reply)).length]).toEqual([304, 0]);
    }
    expect((await get(`/s/${KEY}.js`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each<[string, Record<string, string>, string]>([
    ['host', { host: 'evil.example', 'x-forwarded-host': 'evil.example' }, ''],
    ['protocol', { 'x-forwarded-proto': 'javascript' }, ''],
    [
      'origin and cookies',
      { origin: 'https://evil.example', cookie: 'a=b', referer: 'https://evil.example/' },
      '',
    ],
    ['rewritten addresses', { 'x-original-url': '/s/other.js', 'x-rewrite-url': '/s/other.js' }, ''],
    ['a query', {}, '?key=other&callback=alert'],
  ])('is the same bytes whatever the request says: %s', async (_name, headers, query) => {
    const plain = await get(`/s/${KEY}.js`);
    const hostile = await get(`/s/${KEY}.js${query}`, headers);
    expect(await bytesOf(hostile)).toEqual(await bytesOf(plain));
    expect(Object.fromEntries(hostile.headers)).toEqual(Object.fromEntries(plain.headers));
  });

  it('is answered at once where it is at hand, as it would be else', async () => {
    const url = `/s/${KEY}.js`;
    const atOnce = (more: { method?: string; url?: string; headers?: Record<string, string> } = {}) => {
      const end = vi.fn<(body: Uint8Array | null) => void>();
      const writeHead = vi.fn((_status: number, _headers: Record<string, string>) => ({ end }));
      const answered = delivery.answerAtOnce({ method: 'GET', url, headers: {}, ...more }, {
        writeHead,
      } as never);
      return (
        answered && {
          status: writeHead.mock.calls[0]?.[0],
          headers: writeHead.mock.calls[0]?.[1],
          body: end.mock.calls[0]?.[0],
        }
      );
    };
    expect(atOnce()).toBe(false);
    const asking: Record<string, string>[] = [
      {},
      { 'accept-encoding': 'gzip, br' },
      { 'if-none-match': (await get(url)).headers.get('etag') ?? '' },
    ];
    for (const headers of asking) {
      const usual = await get(url, headers);
      const short = atOnce({ headers });
      expect(short).toMatchObject({ status: usual.status });
      if (!short) continue;
      expect(new Headers(short.headers)).toEqual(usual.headers);
      expect(new Uint8Array(short.body ?? [])).toEqual(new Uint8Array(await usual.arrayBuffer()));
    }
    for (const other of [
      { method: 'HEAD' },
      { url: `${url}?quiz=x` },
      { url: '/s/nobody.js' },
      { url: '/s/preview.js' },
    ])
      expect(atOnce(other)).toBe(false);
    delivery.invalidate(KEY);
    expect(atOnce()).toBe(false);
    await get(url);
    now += 15_000;
    expect(atOnce()).toBe(false);
  });

  it('tells a made-up key from a paused site by nothing but the key', async () => {
    const strangerKey = 'ffffffffffffffffffffffffffffffff';
    sites.set(KEY, site({ key: KEY, campaigns: [] }));
    const [paused, stranger] = await Promise.all([get(`/s/${KEY}.js`), get(`/s/${strangerKey}.js`)]);
    expect((await paused.text()).replaceAll(KEY, strangerKey)).toBe(await stranger.text());
    const { etag: _a, ...rest } = Object.fromEntries(paused.headers);
    const { etag: _b, ...others } = Object.fromEntries(stranger.headers);
    expect(rest).toEqual(others);
  });

  it('never says a malformed key back', async () => {
    const reply = await get('/s/%22%3Balert(1)%3B%22.js');
    expect(reply.status).toBe(200);
    expect(await reply.text()).not.toContain('alert');
  });

  it('is assembled once, and again after a publish', async () => {
    await get(`/s/${KEY}.js`);
    await get(`/s/${KEY}.js`);
    expect(loads).toEqual([KEY]);
    sites.set(KEY, site({ key: KEY, campaigns: [] }));
    const before = (await get(`/s/${KEY}.js`)).headers.get('etag');
    delivery.invalidate(KEY);
    expect((await get(`/s/${KEY}.js`)).headers.get('etag')).not.toBe(before);
  });

  it('is looked up again after a while, for another process may have published', async () => {
    await get(`/s/${KEY}.js`);
    now += 20_000;
    await get(`/s/${KEY}.js`);
    expect(loads).toEqual([KEY, KEY]);
  });

  it('is not pushed out of memory by made-up keys', async () => {
    await get(`/s/${KEY}.js`);
    await Promise.all(Array.from({ length: 300 }, (_, index) => get(`/s/stranger${index}.js`)));
    loads = [];
    await get(`/s/${KEY}.js`);
    expect(loads).toEqual([]);
  });

  it('recovers from a failed look-up with the next request', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    fails = true;
    expect((await get(`/s/${KEY}.js`)).status).toBe(500);
    fails = false;
    expect((await get(`/s/${KEY}.js`)).status).toBe(200);
  });
});

describe('what explains the script', () => {
  it('has the data of the site as the script carries it, kept as long as the script', async () => {
    const reply = await get(`/s/${KEY}.json`);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'public, max-age=30, stale-while-revalidate=30',
      'access-control-allow-origin': '*',
    });
    const data = (await reply.json()) as { key: string; campaigns: unknown[] };
    expect([data.key, data.campaigns.length]).toEqual([KEY, 1]);
    const etag = reply.headers.get('etag') ?? '';
    expect((await get(`/s/${KEY}.json`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('tells no stranger whether a key is one', async () => {
    const [one, other] = ['a'.repeat(32), 'b'.repeat(32)];
    const text = async (key: string) => (await get(`/s/${key}.json`)).text();
    expect((await text(one)).replace(one, '')).toBe((await text(other)).replace(other, ''));
  });

  it('has the file that previews run, which is no key', async () => {
    const reply = await get('/s/preview.js');
    expect(await reply.text()).toBe('export const print=()=>{};');
    expect(reply.headers.get('cache-control')).toContain('max-age=30');
  });
});

describe('hashed files', () => {
  it('serve a design as a module, for good', async () => {
    const hash = await delivery.putDesign(design);
    const reply = await get(`/s/f/${hash}.js`, { 'accept-encoding': 'br' });
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(brotliDecompressSync(await bytesOf(reply)).toString()).toBe(writeDesign(design, {}));
  });

  it('answer HEAD with what GET would say, and nothing else', async () => {
    const hash = await delivery.putDesign(design);
    for (const address of [`/s/f/${hash}.js`, `/s/${KEY}.js`]) {
      const [full, head] = [await get(address), await delivery.app.request(address, { method: 'HEAD' })];
      expect([head.status, (await bytesOf(head)).length]).toEqual([200, 0]);
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers));
    }
  });

  it('are named by their content alone', async () => {
    const hash = await delivery.putDesign(design);
    expect(await delivery.putDesign(structuredClone(design))).toBe(hash);
    expect(await delivery.putDesign({ ...design, css: '' })).not.toBe(hash);
    expect(hash).toMatch(/^[\w-]{9}$/);
  });

  it('keep the pages that they frame, which are never sent as scripts', async () => {
    const page = '<!doctype html>alert(1)';
    const address = await delivery.putPage(page);
    const frame: Design['steps'] = [{ id: 's', tree: ['iframe', { src: address, title: 'Sizes' }] }];
    const hash = await delivery.putDesign({ ...design, steps: frame });
    const left = await delivery.putPage('<!doctype html>nobody frames this');
    now = Date.now() + 40 * 24 * 3_600_000;
    await delivery.sweep([hash]);
    expect(await (await get(address)).text()).toBe(page);
    expect((await get(left)).status).toBe(404);
    expect((await get(address.replace('/h/', '/f/').replace('.html', '.js'))).status).toBe(404);
    expect(delivery.showPage(page)).toBe(address);
  });

  it('outlive the build that made them', async () => {
    const hash = await delivery.putDesign(design);
    await rm(path.join(folder, `${manifest.renderers.modal}.js`));
    await writeFile(
      path.join(folder, 'manifest.json'),
      JSON.stringify({ ...manifest, renderers: { ...manifest.renderers, modal: 'renderer-02' } }),
    );
    await writeFile(path.join(folder, 'renderer-02.js'), 'export const arrive=1;');
    delivery = await open();
    for (const name of [hash, 'renderer-01', 'renderer-02'])
      expect((await get(`/s/f/${name}.js`)).status).toBe(200);
  });

  it('leave no half-written file behind', async () => {
    await Promise.all(Array.from({ length: 20 }, () => delivery.putDesign(design)));
    expect((await readdir(path.join(folder, 'files'))).sort()).toEqual(
      [
        `${await delivery.putDesign(design)}.js`,
        'feedback-01.js',
        'formsforms-1.js',
        'goalsgoals1.js',
        'groupsgroup.js',
        'renderer-01.js',
        'besidebes-1.js',
        'teaserteas1.js',
        ...Object.values(manifest.shops).map((hash) => `${hash}.js`),
      ].sort(),
    );
  });

  it.each(['..%2Fmanifest', '%2e%2e%2fmanifest', 'aaaaaaaaaaa', '', 'renderer-01.js%00'])(
    'answer 404, not to be cached, for %s',
    async (name) => {
      const reply = await get(`/s/f/${name}.js`);
      expect([reply.status, reply.headers.get('cache-control')]).toEqual([404, 'no-store']);
    },
  );
});
