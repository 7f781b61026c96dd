// Deletes what a removed site left behind: its rows and its events, a piece at a time, so that others are served in between.
// Noted with the removal, and gone on with by the next start or hour where something came in between.
import type { App } from '../app';
import type { Database, Transaction } from '../db/database';
import { confirmationKey } from '../leads/confirm/ask-to-confirm';
import { REMOVED_SITES } from './removed-sites';

const PREFIX = 'removed-site:';
const HOUR_MS = 3_600_000;
/** Rows that go in one statement, with the few that hang on each. */
const PIECE = 500;

/** Where several processes take events in, another one may not have heard of the removal yet for so long, ms. */
const HEARD_WITHIN_MS = 120_000;

type Parts = Pick<App, 'db' | 'store' | 'log' | 'host' | 'now'>;

/** To be called in the transaction that removes the site. @param at ms */
export async function noteRemoval(tx: Transaction, siteId: string, at: number): Promise<void> {
  const data = { name: PREFIX + siteId, value: String(at) };
  await tx.serverSetting.upsert({ where: { name: data.name }, create: data, update: data });
}

/** Never rejects: what failed is logged and done later. */
export async function finishRemovals({ db, store, log, host, now }: Parts): Promise<void> {
  try {
    const noted = await db.serverSetting.findMany({ where: { name: { startsWith: PREFIX } } });
    for (const { name, value } of noted) {
      const siteId = name.slice(PREFIX.length);
      await deleteRows(db, siteId);
      await store.deleteSite(siteId);
      // What another process took in meanwhile goes with the next time.
      if (host.isShared && now() - Number(value) < HEARD_WITHIN_MS) continue;
      await db.serverSetting.deleteMany({ where: { name } });
    }
  } catch (error) {
    log.error(
      { err: error },
      'What a deleted site left behind could not be deleted; it is gone on with within the hour.',
    );
  }
}

/** At once, and every hour. Answers the function that ends it. */
export function finishRemovalsRegularly(app: Parts): () => void {
  void finishRemovals(app);
  const timer = setInterval(() => void finishRemovals(app), HOUR_MS);
  return () => clearInterval(timer);
}

/** What there may be very many of goes first, so that little is left to go with the site. */
async function deleteRows(db: Database, siteId: string): Promise<void> {
  const ofSite = { where: { siteId }, limit: PIECE };
  const kinds = [
    // Mails that wait are still sent.
    () => deleteConfirmations(db, siteId),
    () => db.delivery.deleteMany({ where: { webhook: { siteId } }, limit: PIECE }),
    () => db.couponCode.deleteMany({ where: { pool: { siteId } }, limit: PIECE }),
    () => db.leadTag.deleteMany(ofSite),
    () => db.submission.deleteMany(ofSite),
    () => db.lead.deleteMany(ofSite),
    () => db.erasedLead.deleteMany(ofSite),
    () => db.dailyCount.deleteMany(ofSite),
    () => db.productOrder.deleteMany(ofSite),
    () => db.productFigure.deleteMany(ofSite),
    () => db.product.deleteMany(ofSite),
    () => db.segmentMember.deleteMany(ofSite),
    () => db.profileAnswer.deleteMany({ where: { profile: { siteId } }, limit: PIECE }),
    () => db.profileTrait.deleteMany(ofSite),
    () => db.profile.deleteMany(ofSite),
  ];
  for (const deletePiece of kinds) while ((await deletePiece()).count > 0);
  await db.site.deleteMany({ where: { id: siteId, workspaceId: REMOVED_SITES } });
}

/** One piece, with the mails that hold the links. */
async function deleteConfirmations(db: Database, siteId: string): Promise<{ count: number }> {
  const piece = await db.confirmation.findMany({ where: { siteId }, select: { id: true }, take: PIECE });
  const ids = piece.map(({ id }) => id);
  await db.mail.deleteMany({ where: { key: { in: ids.map(confirmationKey) } } });
  return db.confirmation.deleteMany({ where: { id: { in: ids } } });
}
