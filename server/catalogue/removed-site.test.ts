// A site that is removed takes its products along, and what is just being read for it.
import { expect, it, vi } from 'vitest';
import { createTestApp } from '../trpc/test-app.fixtures';
import { beginImport } from './begin-import';
import { refreshFeeds } from './refresh-feeds';
import { runImport } from './run-import';

it('nothing is read for a site any more once it is removed, and nothing of it stays', async () => {
  const { app, clock, addWorkspace, addSite, addMember } = await createTestApp();
  const { db } = app;
  const workspaceId = await addWorkspace();
  const { api } = await addMember(workspaceId, 'owner');
  const { id: siteId } = await addSite(workspaceId);
  await db.catalogueFeed.create({
    data: { siteId, url: 'https://shop.example/feed.csv', everyHours: 1, nextAt: new Date(0) },
  });
  await db.catalogueColumns.create({ data: { siteId, names: '{"id":"nr"}' } });
  const site = await db.site.findUniqueOrThrow({ where: { id: siteId } });
  const importId = await beginImport(app, { siteId, source: 'feed.csv', bytesInAll: null });
  async function* slow() {
    yield Buffer.from('nr,title,link,price\na,Cup,https://shop.example/a,1\n');
    await api.sites.remove({ siteId, name: 'Site' });
    await vi.waitFor(async () => expect(await db.site.count()).toBe(0));
    clock.now += 1000;
    yield Buffer.from('b,Cup,https://shop.example/b,1\n');
  }
  const reading = runImport(app, { ...site, origin: null }, importId, () =>
    Promise.resolve({ chunks: slow() }),
  );
  await expect(reading).rejects.toMatchObject({ code: 'not-found' });
  clock.now += 86_400_000;
  expect(await refreshFeeds(app)).toBe(0);
  const left = [
    db.product.count(),
    db.catalogueFeed.count(),
    db.catalogueImport.count(),
    db.catalogueColumns.count(),
  ];
  expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
});
