// The order of priority of a site, given as a whole.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

/**
 * Repeating it is harmless.
 * @param campaignIds all campaigns of the site that are neither deleted nor put away, the first in priority first
 * @throws AppError `not-found`; `conflict` when these are not the campaigns that are there, as after somebody made or deleted one.
 */
export async function reorderCampaigns(
  app: App,
  scope: Scope,
  { siteId, campaignIds }: { siteId: string; campaignIds: readonly string[] },
): Promise<{ ok: true }> {
  const { id, key } = await findSite(app, scope, siteId);
  await app.db.$transaction(async (tx) => {
    const there = await tx.campaign.findMany({
      where: { siteId: id },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, deletedAt: true, archivedAt: true, position: true },
    });
    const isListed = ({ deletedAt, archivedAt }: (typeof there)[number]) => !deletedAt && !archivedAt;
    const listed = there.filter(isListed);
    const isSame =
      listed.length === campaignIds.length &&
      new Set(campaignIds).size === campaignIds.length &&
      listed.every((campaign) => campaignIds.includes(campaign.id));
    if (!isSame)
      throw new AppError(
        'conflict',
        'The order was not changed: a campaign was made or deleted meanwhile. Look at the list again, then move it once more.',
      );
    // One that was deleted or put away keeps its place among the others, for when it comes back.
    const next = campaignIds.values();
    const ordered = there.map((campaign) => (isListed(campaign) ? (next.next().value ?? '') : campaign.id));
    const before = new Map(there.map((campaign) => [campaign.id, campaign.position]));
    for (const [position, campaignId] of ordered.entries())
      if (before.get(campaignId) !== position)
        await tx.campaign.update({ where: { id: campaignId }, data: { position } });
  });
  app.delivery.invalidate(key);
  return { ok: true };
}
