// The shop as a browser sees it: pages, headers, caching, compression, orders.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { products } from './catalogue';
import { createDemoShop } from './server';

const options = { beckonUrl: 'https://beckon.example:8443/', publicUrl: 'https://shop.example/' };
const shop = createDemoShop({ ...options, siteKey: 'k3y' });
const page = async (path: string) => (await shop.request(path)).text();

const addresses = [
  '/',
  '/all',
  '/mugs',
  '/bowls',
  '/plates',
  '/jugs',
  '/vases',
  '/cart',
  '/checkout',
  '/order-placed',
  '/delivery',
  '/cookies',
  ...products.map(({ id }) => `/products/${id}`),
];

describe('every page', () => {
  it.each(addresses)('%s is there, and so is everything it links to', async (address) => {
    const response = await shop.request(address);
    expect(response.status).toBe(200);
    const markup = await response.text();
    const targets = [...markup.matchAll(/(?:href|src|data-src)="(\/[^"]*)"/g)].map(
      ([, target]) => target ?? '',
    );
    const sets = [...markup.matchAll(/srcset="([^"]*)"/g)].flatMap(([, set]) =>
      (set ?? '').split(',').map((part) => part.trim().split(' ')[0] ?? ''),
    );
    for (const target of new Set([...targets, ...sets]))
      expect((await shop.request(target)).status, target).toBe(200);
  });

  it.each(addresses)(
    '%s has one heading of the first level, sized pictures, and nothing inline',
    async (address) => {
      const markup = await page(address);
      const withoutTemplates = markup.replace(/<template.*?<\/template>/gs, '');
      expect(withoutTemplates.match(/<h1/g)?.length ?? 0).toBe(address === '/order-placed' ? 2 : 1);
      for (const [image] of markup.matchAll(/<img[^>]*>/g))
        expect(image).toMatch(/width="\d+"\s+height="\d+"/);
      expect(markup).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
      for (const [script] of markup.matchAll(/<script[^>]*>/g))
        expect(script).toMatch(/src="|type="application\/json"/);
    },
  );
});

describe('the snippet', () => {
  it('is the one line a customer pastes', async () => {
    expect(await page('/')).toContain('<script async src="https://beckon.example:8443/s/k3y.js"></script>');
  });

  it('follows the key: none without one, the new one as soon as there is one', async () => {
    const site: { key?: string } = {};
    const waiting = createDemoShop({ ...options, siteKey: () => site.key });
    expect(await (await waiting.request('/')).text()).not.toContain('beckon.example');
    site.key = 'later';
    expect(await (await waiting.request('/')).text()).toContain('/s/later.js');
  });
});

describe('headers', () => {
  it.each(['/', '/nowhere', '/static/shop.css', '/orders'])(
    'of %s carry the strict policy',
    async (address) => {
      const { headers } = await shop.request(address);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self' https://beckon.example:8443; style-src 'self'; img-src 'self' https://beckon.example:8443; " +
          "font-src 'self' https://beckon.example:8443; connect-src 'self' https://beckon.example:8443; frame-src https://beckon.example:8443; form-action 'self'; base-uri 'none'; " +
          "frame-ancestors https://beckon.example:8443; require-trusted-types-for 'script'; trusted-types 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.has('set-cookie')).toBe(false);
    },
  );
});

describe('static files', () => {
  it('may be kept for ever under the address that names their content, and only there', async () => {
    const style = /href="(\/static\/shop\.css\?v=[0-9a-f]{12})"/.exec(await page('/'))?.[1] ?? '';
    expect((await shop.request(style)).headers.get('cache-control')).toContain('immutable');
    expect((await shop.request('/static/shop.css?v=other')).headers.get('cache-control')).toBe('no-cache');
  });

  it('name their neighbours by content too', async () => {
    const script = await (await shop.request('/static/shop.js')).text();
    expect(script).toMatch(/from '\/static\/cart\.js\?v=[0-9a-f]{12}'/);
    const style = await (await shop.request('/static/shop.css')).text();
    expect(style).toMatch(/url\('\/static\/schibsted-grotesk\.woff2\?v=[0-9a-f]{12}'\)/);
  });

  it('are not found outside their folder', async () => {
    for (const name of ['..%2Fserver.ts', 'cart.test.ts', 'base.css', '__proto__'])
      expect((await shop.request(`/static/${name}`)).status).toBe(404);
  });
});

describe('answers', () => {
  it('are compressed as the browser asks', async () => {
    const plain = await page('/mugs');
    for (const [encoding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const response = await shop.request('/mugs', { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      const body = Buffer.from(await response.arrayBuffer());
      expect(body.length).toBe(Number(response.headers.get('content-length')));
      expect(decode(body).toString()).toBe(plain);
    }
  });

  it('are 304 without a body when the browser has them', async () => {
    const tag = (await shop.request('/mugs')).headers.get('etag') ?? '';
    const again = await shop.request('/mugs', { headers: { 'if-none-match': `"x", ${tag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('to HEAD are those to GET without the body', async () => {
    const response = await shop.request('/mugs', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('for an address that does not exist are a page with a way on', async () => {
    const response = await shop.request('/products/golden-plate');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('href="/all"');
  });
});

describe('orders', () => {
  const post = (body: string) =>
    shop.request('/orders', { method: 'POST', body, headers: { 'content-type': 'application/json' } });

  it('are numbered, priced and not stored', async () => {
    const response = await post(JSON.stringify({ lines: [{ id: 'well-jug', quantity: 2 }] }));
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ total: 15600, delivery: 0, items: 2, currency: 'EUR' });
  });

  it('that make no sense are refused with a reason', async () => {
    for (const [body, status] of [
      ['{', 400],
      ['{}', 422],
      ['[]', 422],
      [JSON.stringify({ lines: [{ id: 'teapot', quantity: 9 }] }), 422],
      [JSON.stringify({ pad: 'x'.repeat(20_000) }), 413],
    ] as const) {
      const response = await post(body);
      expect(response.status).toBe(status);
      expect((await response.json()).message).toMatch(/\.$/);
    }
  });
});
