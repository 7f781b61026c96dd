// How products come in: one import at a time, told of while it runs, cancelled, and read again by itself.
import { describe, expect, it } from 'vitest';
import { authorise } from '../access/scope';
import { createTestApp } from '../trpc/test-app.fixtures';
import { beginImport } from './begin-import';
import { FeedError } from './feed-error';
import { readFeed, refreshFeed, removeFeed, saveFeed } from './feeds';
import { cancelImport, getCatalogue, getImport } from './get-catalogue';
import type { Feeds } from './http-feeds';
import { refreshFeeds } from './refresh-feeds';
import { runImport } from './run-import';

const HOUR_MS = 3_600_000;
const HEAD = 'id,title,link,price\n';
const row = (id: string, price = '10') => `${id},Cup ${id},https://shop.example/${id},${price}\n`;

async function* bytesOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const stored = await test.app.db.site.findUniqueOrThrow({ where: { id: site.id } });
  /** What the shop says, by the next call. */
  const shop = {
    says: async (): Promise<AsyncIterable<Uint8Array>> => bytesOf(HEAD + row('a')),
    version: null as string | null,
  };
  const feeds: Feeds = {
    check: (url) => (url.startsWith('https://') ? undefined : 'scheme'),
    open: async (_url, known) =>
      known && known === shop.version
        ? null
        : { chunks: await shop.says(), bytesInAll: null, validator: shop.version },
  };
  const app = { ...test.app, feeds };
  const member = await test.addMember(workspaceId, 'editor');
  const actor = { kind: 'user' as const, user: { ...member, name: 'Ada' } };
  const scope = await authorise(app.db, actor, { kind: 'site', id: site.id }, 'editor');
  const read = async (...texts: string[]) => {
    const importId = await beginImport(app, { siteId: site.id, source: 'feed.csv', bytesInAll: 100 });
    return runImport(app, { ...stored, origin: null }, importId, () =>
      Promise.resolve({ chunks: bytesOf(...texts) }),
    );
  };
  const products = async () =>
    (await app.db.product.findMany({ where: { siteId: site.id }, orderBy: { rank: 'asc' } })).map(
      ({ productId }) => productId,
    );
  return { ...test, app, scope, shop, read, products, siteId: site.id, site: { ...stored, origin: null } };
}

describe('an import', () => {
  it('is kept with its figures, and with the rows that it left out', async () => {
    const { app, read, siteId } = await open();
    const done = await read(HEAD, row('a'), row('b', '-3'));
    expect(done).toMatchObject({ state: 'done', source: 'feed.csv', rows: 2, good: 1, bad: 1, error: null });
    const { last, running } = await getCatalogue(app, siteId);
    expect([last, running]).toEqual([done, null]);
    expect(await getImport(app, { siteId, importId: done.id })).toEqual({
      import: done,
      problems: [{ line: 3, id: 'b', code: 'price-negative', value: '-3' }],
      columns: [
        { name: 'id', example: 'a' },
        { name: 'title', example: 'Cup a' },
        { name: 'link', example: 'https://shop.example/a' },
        { name: 'price', example: '10' },
      ],
      taken: { id: 'id', title: 'title', url: 'link', price: 'price' },
    });
  });

  it('changes nothing without the columns that it needs, and says which', async () => {
    const { read, products } = await open();
    await read(HEAD + row('a'));
    const failed = await read('name;cost\nCup;3\n');
    expect(failed).toMatchObject({ state: 'failed', error: 'columns', missing: ['id', 'url', 'price'] });
    expect(await products()).toEqual(['a']);
  });

  it('tells how far it is, and is the only one of its site until then', async () => {
    const { app, clock, site, siteId } = await open();
    const importId = await beginImport(app, { siteId, source: 'feed.csv', bytesInAll: 900 });
    let seen: unknown;
    async function* slow() {
      yield* bytesOf(HEAD + row('a'));
      clock.now += 1000;
      yield* bytesOf(row('b'));
      seen = (await getCatalogue(app, siteId)).running;
      await expect(beginImport(app, { siteId, source: 'x', bytesInAll: null })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    const done = await runImport(app, site, importId, () => Promise.resolve({ chunks: slow() }));
    expect(seen).toMatchObject({
      state: 'running',
      bytes: (HEAD + row('a') + row('b')).length,
      bytesInAll: 900,
    });
    expect(done).toMatchObject({ state: 'done', good: 2 });
    await beginImport(app, { siteId, source: 'next', bytesInAll: null });
  });

  it('ends where it is when it is cancelled, and takes nothing out', async () => {
    const { app, clock, read, products, site, siteId } = await open();
    await read(HEAD + row('a'));
    const importId = await beginImport(app, { siteId, source: 'feed.csv', bytesInAll: null });
    async function* slow() {
      yield* bytesOf(HEAD + row('b'));
      await cancelImport(app, siteId);
      clock.now += 1000;
      yield* bytesOf(row('c'));
      yield* bytesOf(row('d'));
    }
    const cancelled = await runImport(app, site, importId, () => Promise.resolve({ chunks: slow() }));
    expect(cancelled).toMatchObject({ state: 'cancelled', gone: 0, error: null });
    expect(await products()).toContain('a');
    expect(await products()).not.toContain('d');
  });

  it('that ends early says why', async () => {
    const { app, site, siteId } = await open();
    const importId = await beginImport(app, { siteId, source: 'shop.example', bytesInAll: null });
    const failed = await runImport(app, site, importId, () => Promise.reject(new FeedError('unknown-host')));
    expect(failed).toMatchObject({ state: 'failed', error: 'unknown-host' });
  });

  it('whose process went is over after a minute of silence', async () => {
    const { app, clock, siteId } = await open();
    await beginImport(app, { siteId, source: 'feed.csv', bytesInAll: null });
    clock.now += 61_000;
    const { running, last } = await getCatalogue(app, siteId);
    expect([running, last]).toMatchObject([null, { state: 'failed', error: 'stopped' }]);
  });

  it('of another site is not to be had, and the oldest are forgotten', async () => {
    const { app, clock, read, siteId } = await open();
    const first = await read(HEAD + row('a'));
    const strange = getImport(app, { siteId: 'other', importId: first.id });
    await expect(strange).rejects.toMatchObject({ code: 'not-found' });
    for (let times = 0; times < 20; times++) {
      clock.now += 1000;
      await read(HEAD + row('a'));
    }
    const { imports } = await getCatalogue(app, siteId);
    expect(imports).toHaveLength(20);
    expect(imports.map(({ id }) => id)).not.toContain(first.id);
  });
});

describe('a feed', () => {
  it('is kept with its schedule, refused by its address, and read on demand', async () => {
    const { app, clock, scope, products, siteId } = await open();
    const refused = saveFeed(app, scope, { siteId, url: 'http://shop.example/feed.csv', everyHours: null });
    await expect(refused).rejects.toMatchObject({ code: 'invalid', details: { fields: { url: /https/ } } });
    await expect(refreshFeed(app, scope, siteId)).rejects.toMatchObject({ code: 'not-found' });
    await saveFeed(app, scope, { siteId, url: 'https://shop.example/feed.csv', everyHours: 24 });
    const { feed } = await getCatalogue(app, siteId);
    expect(feed).toEqual({
      url: 'https://shop.example/feed.csv',
      everyHours: 24,
      nextAt: clock.now + 24 * HOUR_MS,
    });
    const { ended } = await refreshFeed(app, scope, siteId);
    expect(await ended).toMatchObject({ state: 'done', source: 'shop.example', good: 1 });
    expect(await products()).toEqual(['a']);
    await removeFeed(app, scope, siteId);
    expect((await getCatalogue(app, siteId)).feed).toBeNull();
    expect(await products()).toEqual(['a']);
    const actions = await app.db.auditEntry.findMany({ orderBy: { at: 'asc' }, select: { action: true } });
    expect(actions.map(({ action }) => action).sort()).toEqual([
      'catalogue.feedRemoved',
      'catalogue.feedSaved',
      'catalogue.refreshed',
    ]);
  });

  it('is read by itself when it is due, and again after as many hours', async () => {
    const { app, clock, scope, shop, products, siteId } = await open();
    await saveFeed(app, scope, { siteId, url: 'https://shop.example/feed.csv', everyHours: 1 });
    expect(await refreshFeeds(app)).toBe(0);
    clock.now += HOUR_MS;
    expect(await refreshFeeds(app)).toBe(1);
    expect(await products()).toEqual(['a']);
    shop.says = () => Promise.reject(new FeedError('refused'));
    clock.now += HOUR_MS;
    expect(await refreshFeeds(app)).toBe(1);
    expect((await getCatalogue(app, siteId)).last).toMatchObject({ state: 'failed', error: 'refused' });
    expect(await refreshFeeds(app)).toBe(0);
  });

  it('that has not changed is left alone, until something else changed what is here', async () => {
    const { app, clock, scope, shop, siteId } = await open();
    shop.version = '"1"';
    await saveFeed(app, scope, { siteId, url: 'https://shop.example/feed.csv', everyHours: 1 });
    const next = async () => {
      clock.now += HOUR_MS;
      await refreshFeeds(app);
      return (await getCatalogue(app, siteId)).last?.state;
    };
    expect(await next()).toBe('done');
    expect(await next()).toBe('same');
    expect(await next()).toBe('same');
    expect((await getCatalogue(app, siteId)).imports.map(({ state }) => state)).toEqual(['same', 'done']);
    // Whoever asks for it gets it.
    expect(await (await refreshFeed(app, scope, siteId)).ended).toMatchObject({ state: 'done' });
    await app.db.site.update({ where: { id: siteId }, data: { currency: 'NOK' } });
    expect(await next()).toBe('done');
    expect(await next()).toBe('same');
    shop.version = '"2"';
    shop.says = () => Promise.resolve(bytesOf(`${HEAD}${row('a')}"`));
    expect(await next()).toBe('done');
    expect(await next()).toBe('same');
    await saveFeed(app, scope, { siteId, url: 'https://shop.example/other.csv', everyHours: 1 });
    expect(await next()).toBe('done');
  });

  it('that is due while another import runs waits for its next time', async () => {
    const { app, clock, scope, site, siteId } = await open();
    await saveFeed(app, scope, { siteId, url: 'https://shop.example/feed.csv', everyHours: 1 });
    clock.now += HOUR_MS;
    await beginImport(app, { siteId, source: 'feed.csv', bytesInAll: null });
    expect(await refreshFeeds(app)).toBe(1);
    expect((await getCatalogue(app, siteId)).last).toBeNull();
    await cancelImport(app, siteId);
    expect(await (await readFeed(app, site, { isAsked: false })).ended).toMatchObject({ state: 'done' });
  });

  it('that suddenly lacks most of the shop takes nothing out while nobody looks; who asks for it means it', async () => {
    const { app, site, shop, scope, siteId, products } = await open();
    const rows = (count: number) => Array.from({ length: count }, (_, at) => row(`p${at}`));
    const says = (count: number, version: string) =>
      Object.assign(shop, { version, says: () => Promise.resolve(bytesOf(HEAD, ...rows(count))) });
    const byItself = async () => (await readFeed(app, site, { isAsked: false })).ended;
    await saveFeed(app, scope, { siteId, url: 'https://shop.example/feed.csv', everyHours: 1 });
    says(30, 'whole');
    expect(await byItself()).toMatchObject({ state: 'done', good: 30, gone: 0, held: 0 });
    says(14, 'short');
    expect(await byItself()).toMatchObject({ state: 'done', good: 14, gone: 0, held: 16 });
    expect(await products()).toHaveLength(30);
    // It is no feed that was read: the same one is looked at again.
    expect(await byItself()).toMatchObject({ state: 'done', held: 16 });
    says(15, 'half');
    expect(await byItself()).toMatchObject({ gone: 15, held: 0 });
    says(30, 'whole again');
    await byItself();
    says(2, 'short again');
    expect(await byItself()).toMatchObject({ gone: 0, held: 28 });
    expect(await (await refreshFeed(app, scope, siteId)).ended).toMatchObject({ gone: 28, held: 0 });
    expect(await products()).toEqual(['p0', 'p1']);
    // So few say nothing of what is usual.
    says(0, 'one');
    shop.says = () => Promise.resolve(bytesOf(HEAD, row('p0')));
    expect(await byItself()).toMatchObject({ gone: 1, held: 0 });
  });
});
