// Which phases the figures of a campaign are kept under.
import type { App } from '../app';

/** Ids of the phases of each campaign of the site. */
export async function readPhaseIds(app: App, siteId: string): Promise<Map<string, string[]>> {
  const rows = await app.db.phase.findMany({
    where: { campaign: { siteId, deletedAt: null } },
    select: { id: true, campaignId: true },
  });
  const phases = new Map<string, string[]>();
  for (const { id, campaignId } of rows) phases.set(campaignId, [...(phases.get(campaignId) ?? []), id]);
  return phases;
}
