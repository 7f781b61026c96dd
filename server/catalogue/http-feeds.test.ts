// Feeds are read from addresses that a member of a team typed in, by a server whose network trusts it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressRules } from '../webhooks/http-receiver';
import { createHttpFeeds, type Feeds, type OpenFeed } from './http-feeds';

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** Counts whoever knocks, whether or not they speak HTTP. */
async function open(respond: Respond) {
  let connections = 0;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    respond(request, response);
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/feed.csv`, asked, connections: () => connections };
}

async function textOf(feed: OpenFeed | null): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of feed?.chunks ?? []) parts.push(part);
  return Buffer.concat(parts).toString();
}

const read = async (feeds: Feeds, url: string) => textOf(await feeds.open(url));
const failure = (code: string) => expect.objectContaining({ code });

/** As in production, and as where the operator allows private addresses. */
const careful = createHttpFeeds({ rules: addressRules(false), timeoutMs: 3000 });
const homely = createHttpFeeds({ rules: addressRules(true), timeoutMs: 3000 });

describe('an address', () => {
  it.each([
    ['nothing', '', 'unreadable'],
    ['without TLS', 'http://example.com/feed.xml', 'scheme'],
    ['a file', 'file:///etc/passwd', 'scheme'],
    ['a password', 'https://ada:secret@example.com/feed.xml', 'credentials'],
    ['of a mail server', 'https://example.com:25/', 'port'],
    ['of this machine', 'https://127.0.0.1/feed.xml', 'private'],
    ['cloud metadata', 'https://169.254.169.254/latest/meta-data/', 'private'],
  ])('is refused when it is %s: %s', async (_, url, fault) => {
    expect(careful.check(url)).toBe(fault);
    await expect(careful.open(url)).rejects.toEqual(failure('unusable'));
  });

  it.each([
    ['dotted', '127.0.0.1'],
    ['short', '127.1'],
    ['decimal', '2130706433'],
    ['octal', '0177.0.0.1'],
    ['hex', '0x7f000001'],
    ['zero', '0'],
    ['IPv6', '[::1]'],
    ['IPv4-mapped', '[::ffff:127.0.0.1]'],
    ['NAT64', '[64:ff9b::127.0.0.1]'],
    ['6to4', '[2002:7f00:1::]'],
    ['a name', 'localhost'],
  ])('of this machine is never asked, however it is spelled: %s', async (_, host) => {
    const { port, connections } = await open((_request, response) => response.end());
    await expect(careful.open(`https://${host}:${port}/feed.csv`)).rejects.toEqual(failure('unusable'));
    expect(connections()).toBe(0);
  });

  it.each([
    ['a private one', ['10.0.0.1']],
    ['a public and a private one', ['93.184.216.34', '127.0.0.1']],
    ['metadata in IPv6 clothes', ['::ffff:169.254.169.254']],
  ])('whose name leads to %s is never asked', async (_, addresses) => {
    const feeds = createHttpFeeds({ rules: addressRules(false), resolve: async () => addresses });
    await expect(feeds.open('https://rebind.example/feed.csv')).rejects.toEqual(failure('unusable'));
  });

  it('is looked up once for each request: a name that leads elsewhere a moment later leads nowhere else', async () => {
    let lookUps = 0;
    const { port } = await open((_, response) => response.end('here'));
    const feeds = createHttpFeeds({
      rules: { allowHttp: true, isAllowed: (address) => address === '127.0.0.1' },
      resolve: async () => (lookUps++ === 0 ? ['127.0.0.1'] : ['169.254.169.254']),
    });
    const url = `http://rebind.invalid:${port}/feed.csv`;
    expect(await read(feeds, url)).toBe('here');
    expect(lookUps).toBe(1);
    await expect(feeds.open(url)).rejects.toEqual(failure('unusable'));
  });

  it('that leads to another is followed only to where it may itself be', async () => {
    const inside = await open((_, response) => response.end('secret'));
    const outside = await open((request, response) => {
      const to = request.url === '/own' ? '/feed.csv' : `http://localhost:${inside.port}/`;
      if (request.url === '/feed.csv') response.end('feed');
      else response.writeHead(302, { Location: to }).end();
    });
    // The name of the first may lead here, any other name may not.
    const feeds = createHttpFeeds({
      rules: { allowHttp: true, isAllowed: (address) => address === '127.0.0.1' },
      resolve: async (host) => [host === 'shop.invalid' ? '127.0.0.1' : '10.0.0.1'],
    });
    expect(await read(feeds, `http://shop.invalid:${outside.port}/own`)).toBe('feed');
    await expect(feeds.open(`http://shop.invalid:${outside.port}/other`)).rejects.toEqual(
      failure('unusable'),
    );
    expect(inside.connections()).toBe(0);
    const loop = await open((_, response) => response.writeHead(301, { Location: '/again' }).end());
    await expect(homely.open(loop.url)).rejects.toEqual(failure('moved'));
    expect(loop.connections()).toBe(6);
    for (const scheme of ['file:///etc/passwd', 'gopher://127.0.0.1/', 'data:text/csv,id']) {
      const { url } = await open((_, response) => response.writeHead(302, { Location: scheme }).end());
      await expect(homely.open(url)).rejects.toEqual(failure('unusable'));
    }
  });

  it('of a team’s own network is read where the operator allows it', async () => {
    const { url } = await open((_, response) => response.end('id,title'));
    expect(homely.check(url)).toBeUndefined();
    expect(await read(homely, url)).toBe('id,title');
  });
});

describe('a feed', () => {
  it('comes packed or not, with its length where it is told', async () => {
    const packed = { gzip: gzipSync('rows'), br: brotliCompressSync('rows'), '': Buffer.from('rows') };
    for (const [encoding, body] of Object.entries(packed)) {
      const { url } = await open((request, response) => {
        expect(request.headers).toMatchObject({ 'accept-encoding': 'gzip, br', host: expect.any(String) });
        expect(request.headers.cookie ?? request.headers.authorization).toBeUndefined();
        const headers = { 'Content-Length': body.length, ...(encoding && { 'Content-Encoding': encoding }) };
        response.writeHead(200, headers).end(body);
      });
      const feed = await homely.open(url);
      expect(feed?.bytesInAll).toBe(encoding ? null : 4);
      expect(await textOf(feed)).toBe('rows');
    }
    const strange = await open((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'zip' }).end('x'),
    );
    await expect(homely.open(strange.url)).rejects.toEqual(failure('packing'));
    const broken = await open((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('x'),
    );
    await expect(read(homely, broken.url)).rejects.toEqual(failure('packing'));
  });

  it('that has not changed is not sent again', async () => {
    const { url } = await open((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"1"' }).end('rows');
    });
    const first = await homely.open(url);
    expect([first?.validator, await textOf(first)]).toEqual(['"1"', 'rows']);
    expect(await homely.open(url, '"1"')).toBeNull();
    expect(await textOf(await homely.open(url, '"0"'))).toBe('rows');
    const since = 'Mon, 15 Jun 2026 12:00:00 GMT';
    const dated = await open((request, response) =>
      response.writeHead(request.headers['if-modified-since'] === since ? 304 : 200).end(),
    );
    expect(await homely.open(dated.url, since)).toBeNull();
    // Nobody asked whether it had changed.
    const eager = await open((_, response) => response.writeHead(304).end());
    await expect(homely.open(eager.url)).rejects.toEqual(failure('refused'));
  });

  it('that is refused, cut short, silent or never ends is told of, and lets go', async () => {
    const refused = await open((_, response) => response.writeHead(403).end());
    await expect(homely.open(refused.url)).rejects.toEqual(failure('refused'));
    const cut = await open((_, response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('some');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(read(homely, cut.url)).rejects.toEqual(failure('broken'));
    const hasty = createHttpFeeds({ rules: addressRules(true), timeoutMs: 10_000, idleMs: 50 });
    const silent = await open(() => undefined);
    await expect(hasty.open(silent.url)).rejects.toEqual(failure('slow'));
    const short = createHttpFeeds({ rules: addressRules(true), timeoutMs: 300 });
    const endless = await open((_, response) => {
      const timer = setInterval(() => response.write('x'.repeat(1000)), 10);
      response.on('close', () => clearInterval(timer));
    });
    await expect(read(short, endless.url)).rejects.toEqual(failure('slow'));
    const nobody = createHttpFeeds({
      rules: addressRules(true),
      resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    });
    await expect(nobody.open('http://nowhere.invalid/feed.csv')).rejects.toEqual(failure('unknown-host'));
  });

  it('whose shop is busy is asked for again after as long as the shop says', async () => {
    const { url, asked } = await open((_, response) =>
      asked.length === 1
        ? response.writeHead(429, { 'Retry-After': '0' }).end()
        : response.writeHead(200).end('rows'),
    );
    expect(await read(homely, url)).toBe('rows');
    const always = await open((_, response) => response.writeHead(429, { 'Retry-After': '0' }).end());
    await expect(homely.open(always.url)).rejects.toEqual(failure('refused'));
    expect(always.connections()).toBe(4);
  });

  it('of a Shopify shop is asked for page by page, until there are no more', async () => {
    const page = (from: number, count: number) =>
      JSON.stringify({
        products: Array.from({ length: count }, (_, at) => ({ id: from + at, title: 'Cup' })),
      });
    const { port, asked } = await open((request, response) => {
      const number = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page'));
      response.end(number <= 2 ? page(number * 100, 3) : page(0, 0));
    });
    const text = await read(homely, `http://127.0.0.1:${port}/products.json`);
    expect(text).toBe(page(100, 3) + page(200, 3));
    expect(asked).toEqual([1, 2, 3].map((number) => `/products.json?limit=250&page=${number}`));
    // A file that lies there is the same on every page.
    const lying = await open((_, response) => response.end(page(1, 3)));
    expect(await read(homely, `http://127.0.0.1:${lying.port}/products.json`)).toBe(page(1, 3));
  });
});
