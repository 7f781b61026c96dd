// Reads feeds by themselves, as their sites want them read.
import { setTimeout as rest } from 'node:timers/promises';
import type { App } from '../app';
import { HOUR_MS, readFeed } from './feeds';

/** ms */
const EVERY_MS = 5 * 60_000;
/** Given to what is under way when the server stops, ms. */
const GRACE_MS = 1000;

type Parts = Pick<App, 'db' | 'now' | 'log' | 'feeds' | 'demoShop'>;

/** Those that are due, one after another; answers how many. */
export async function refreshFeeds(app: Parts): Promise<number> {
  const due = await app.db.catalogueFeed.findMany({
    where: { nextAt: { lte: new Date(app.now()) } },
    include: { site: { select: { id: true, currency: true, key: true, domains: true, lastSeenHost: true } } },
    orderBy: { nextAt: 'asc' },
  });
  for (const { siteId, everyHours, site } of due) {
    const nextAt = everyHours === null ? null : new Date(app.now() + everyHours * HOUR_MS);
    await app.db.catalogueFeed.updateMany({ where: { siteId }, data: { nextAt } });
    try {
      await (
        await readFeed(app, site, { isAsked: false })
      ).ended;
    } catch (error) {
      // Another import is running, or the feed was taken away meanwhile: it is read the next time.
      app.log.warn({ err: error, siteId }, 'A feed of products was not read this time.');
    }
  }
  return due.length;
}

/** Answers the function that ends it. A feed that is being read then is read anew the next time: a server stops sooner than a shop. */
export function refreshFeedsRegularly(app: Parts): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => refreshFeeds(app))
      .then(
        () => undefined,
        (error: unknown) => app.log.error({ err: error }, 'Feeds could not be read; it is tried again.'),
      );
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await Promise.race([running, rest(GRACE_MS)]);
  };
}
