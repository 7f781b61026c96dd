import { rm } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Hono } from 'hono';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../db/test-database.fixtures';
import { createHtmlDelivery } from './create-html-delivery';
import { HtmlPages } from './html-pages';

const PAGE = '<!doctype html><p>Sizes</p><script>parent.document</script>';
const DAY = 24 * 3_600_000;
let folder: string;
let pages: HtmlPages;
let app: Hono;

beforeEach(async () => {
  folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  pages = await HtmlPages.open(folder, 'secret');
  app = createHtmlDelivery(pages, 'https://beckon.example');
});

describe('a page of custom HTML', () => {
  it('is for the frames of every shop, for ever, and is of no origin, runs, sends and loads nothing', async () => {
    const reply = await app.request(await pages.keep(PAGE));
    expect(await reply.text()).toBe(PAGE);
    expect(Object.fromEntries(reply.headers)).toEqual({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(PAGE.length),
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
        "img-src https://beckon.example/s/i/ data:; font-src data:; base-uri 'none'; form-action 'none'",
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
    });
  });

  it('comes compressed to those who take it so', async () => {
    const reply = await app.request(await pages.keep(PAGE), { headers: { 'accept-encoding': 'br' } });
    expect(reply.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await reply.arrayBuffer())).toString()).toBe(PAGE);
  });

  it('HEAD says what GET would say, and nothing else', async () => {
    const address = await pages.keep(PAGE);
    const reply = await app.request(address, { method: 'HEAD' });
    const length = String(PAGE.length);
    expect([reply.status, reply.headers.get('content-length'), await reply.text()]).toEqual([
      200,
      length,
      '',
    ]);
  });

  it('has while it is written the address that it will have, and is on no disk', async () => {
    const address = pages.show(PAGE);
    expect(await (await app.request(address)).text()).toBe(PAGE);
    const again = await HtmlPages.open(folder, 'secret');
    expect((await createHtmlDelivery(again, 'https://beckon.example').request(address)).status).toBe(404);
    expect(await pages.keep(PAGE)).toBe(address);
    expect((await createHtmlDelivery(again, 'https://beckon.example').request(address)).status).toBe(200);
  });

  it('has a name that nobody can make without the secret', async () => {
    const other = await HtmlPages.open(folder, 'another secret');
    expect(other.show(PAGE)).not.toBe(pages.show(PAGE));
  });

  it('is deleted a month after nothing frames it any more', async () => {
    const address = await pages.keep(PAGE);
    const name = address.slice('/s/h/'.length, -'.html'.length);
    expect(await pages.sweep(new Set([name]), Date.now() + 400 * DAY)).toBe(0);
    expect(await pages.sweep(new Set(), Date.now() + 429 * DAY)).toBe(0);
    expect(await pages.sweep(new Set(), Date.now() + 431 * DAY)).toBe(1);
    expect((await app.request(address)).status).toBe(404);
  });
});

it.each([
  'abcdefghi.html',
  'abcdefgh.html',
  'abcdefghi.js',
  'abcdefghi',
  '..%2fsecret.html',
  'abcdefghij.html',
])('there is no %s, and what says so runs nothing either', async (file) => {
  const reply = await app.request(`/s/h/${file}`);
  expect(reply.status).toBe(404);
  const policy = reply.headers.get('content-security-policy');
  if (policy !== null) expect(policy).toContain('sandbox');
});
