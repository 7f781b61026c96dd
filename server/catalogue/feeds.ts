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

export const HOUR_MS = 3_600_000;

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
  const data = { url, everyHours, nextAt };
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
 * @throws AppError `not-found` without a feed; `conflict` while another import is running
 */
export async function readFeed(
  app: Pick<App, 'db' | 'now' | 'log' | 'feeds'>,
  site: { id: string; currency: string },
): Promise<{ importId: string; ended: Promise<ImportItem> }> {
  const feed = await app.db.catalogueFeed.findUnique({ where: { siteId: site.id } });
  if (!feed) throw new AppError('not-found', 'This site has no feed.');
  const source = new URL(feed.url).hostname;
  const importId = await beginImport(app, { siteId: site.id, source, bytesInAll: null });
  return { importId, ended: runImport(app, site, importId, () => app.feeds.open(feed.url)) };
}

/** On demand; answers as soon as it is being read. */
export async function refreshFeed(
  app: App,
  scope: Scope,
  siteId: string,
): Promise<{ importId: string; ended: Promise<ImportItem> }> {
  const site = await findSite(app, scope, siteId);
  const reading = await readFeed(app, site);
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
