// Where a removed site waits for its rows to be deleted: a workspace without members, so that it is nobody's at once.
import type { Transaction } from '../db/database';
import { createSiteKey } from './create-site';

/** Id of that workspace. */
export const REMOVED_SITES = 'removed-sites';

/**
 * Takes the site out of its workspace and shuts every way to it that needs no membership: its key, which shops and the orders of
 * their servers come with, links to results and previews, webhooks, mails, codes, feeds.
 */
export async function takeSiteAway(
  tx: Transaction,
  { id, workspaceId, now }: { id: string; workspaceId: string; now: number },
): Promise<void> {
  const nameless = { id: REMOVED_SITES, name: 'Removed sites' };
  await tx.workspace.upsert({ where: { id: REMOVED_SITES }, create: nameless, update: nameless });
  await tx.site.update({
    where: { id, workspaceId },
    data: { workspaceId: REMOVED_SITES, key: createSiteKey() },
  });
  const ofSite = { where: { siteId: id } };
  const deleted = { ...ofSite, data: { deletedAt: new Date(now) } };
  await tx.orderKey.deleteMany(ofSite);
  await tx.shareLink.deleteMany(ofSite);
  await tx.notice.deleteMany(ofSite);
  await tx.image.deleteMany(ofSite);
  await tx.catalogueFeed.deleteMany(ofSite);
  // Products that are being read end with their next piece.
  await tx.catalogueImport.updateMany({
    where: { siteId: id, state: 'running' },
    data: { state: 'cancelled' },
  });
  await tx.webhook.updateMany(deleted);
  await tx.couponPool.updateMany(deleted);
  await tx.campaign.updateMany(deleted);
}
