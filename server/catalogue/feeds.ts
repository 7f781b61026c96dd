// Where the feed of a site is, how often it is read by itself, and reading it.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import type { AddressFault } from '../webhooks/receiver';
import { beginImport } from './begin-import';
import type { ImportItem } from './import-item';
import { runImport } from './run-import';
import { shopOrigin, type ShopOfFeed } from './shop-origin';

export const HOUR_MS = 3_600_000;
/** Every so many hours. */
export const SCHEDULES = [1, 6, 24, 168] as const;

const SENTENCES: Record<AddressFault, string> = {
  unreadable: 'enter a whole address such as https://shop.example/feed.csv',
  scheme: 'it must begin with https://, so that nobody on the way changes what the shop says',
  credentials: 'leave the user name and password out of it; a feed is read without signing in',
  port: 'use the port of https, 443, or one from 1024 on',
  private: 'it lies in a private network; feeds are read from public addresses only',
};

interface FeedSettings {
  siteId: string;
  url: string;
  /** Null: only when somebody asks for it. */
  everyHours: number | null;
}

/** @throws AppError `not-found`; `invalid`, with the field in `details` */
export async function saveFeed(
  app: App,
  scope: Scope,
  { siteId, url, everyHours }: FeedSettings,
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const fault = app.feeds.check(url);
  if (fault)
    throw new AppError('invalid', `The feed was not saved: ${SENTENCES[fault]}.`, {
      fields: { url: SENTENCES[fault] },
    });
  const nextAt = everyHours === null ? null : new Date(app.now() + everyHours * HOUR_MS);
  const data = { url, everyHours, nextAt, validator: null };
  await app.db.$transaction(async (tx) => {
    await tx.catalogueFeed.upsert({
      where: { siteId: site.id },
      create: { siteId: site.id, ...data },
      update: data,
    });
    await recordAudit(tx, scope, {
      action: 'catalogue.feedSaved',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    });
  });
  return { ok: true };
}

/** Its products stay. @throws AppError `not-found` */
export async function removeFeed(app: App, scope: Scope, siteId: string): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  await app.db.$transaction(async (tx) => {
    const { count } = await tx.catalogueFeed.deleteMany({ where: { siteId: site.id } });
    if (count > 0)
      await recordAudit(tx, scope, {
        action: 'catalogue.feedRemoved',
        subject: site.name,
        siteId: site.id,
        at: app.now(),
      });
  });
  return { ok: true };
}

/**
 * Begins to read the feed; `ended` resolves with what became of it.
 * @param isAsked read whatever it is, also if it is the same as the last time
 * @throws AppError `not-found` without a feed; `conflict` while another import is running
 */
export async function readFeed(
  app: Pick<App, 'db' | 'now' | 'log' | 'feeds' | 'demoShop'>,
  site: { id: string; currency: string } & ShopOfFeed,
  { isAsked }: { isAsked: boolean },
): Promise<{ importId: string; ended: Promise<ImportItem> }> {
  const { db } = app;
  const feed = await db.catalogueFeed.findUnique({ where: { siteId: site.id } });
  if (!feed) throw new AppError('not-found', 'This site has no feed.');
  const source = new URL(feed.url).hostname;
  const importId = await beginImport(app, { siteId: site.id, source, bytesInAll: null });
  // Prices are read in the currency of the site: in another one it is another feed.
  const mark = `${site.currency} `;
  const known = !isAsked && feed.validator?.startsWith(mark) ? feed.validator.slice(mark.length) : null;
  let validator: string | null = null;
  const keep = (text: string | null) =>
    db.catalogueFeed.updateMany({ where: { siteId: site.id, url: feed.url }, data: { validator: text } });
  const open = async () => {
    const opened = await app.feeds.open(feed.url, known);
    if (opened) await keep(null);
    validator = opened?.validator ?? null;
    return opened;
  };
  const run = async () => {
    const origin = shopOrigin(site, app.demoShop, feed.url);
    const read = await runImport(app, { ...site, origin }, importId, open, { isAsked });
    // What was held back is looked at again the next time, changed or not.
    if (read.state === 'done' && read.held === 0 && validator !== null) await keep(mark + validator);
    return read;
  };
  return { importId, ended: run() };
}

/** On demand; answers as soon as it is being read. */
export async function refreshFeed(
  app: App,
  scope: Scope,
  siteId: string,
): Promise<{ importId: string; ended: Promise<ImportItem> }> {
  const site = await findSite(app, scope, siteId);
  const reading = await readFeed(app, site, { isAsked: true });
  await app.db.$transaction((tx) =>
    recordAudit(tx, scope, {
      action: 'catalogue.refreshed',
      subject: site.name,
      siteId: site.id,
      at: app.now(),
    }),
  );
  return reading;
}
