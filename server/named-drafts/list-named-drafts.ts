// The drafts of a campaign that somebody gave a name, newest first.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';

export interface NamedDraftItem {
  id: string;
  name: string;
  /** ms. */
  at: number;
  /** Name of the person who saved it; null when the account is gone. */
  by: string | null;
}

/** Without their documents; `getNamedDraft` has those. @throws AppError `not-found` */
export async function listNamedDrafts(app: App, scope: Scope, campaignId: string): Promise<NamedDraftItem[]> {
  const campaign = await findCampaign(app, scope, campaignId);
  const rows = await app.db.namedDraft.findMany({
    where: { campaignId: campaign.id },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, savedAt: true, savedBy: { select: { name: true } } },
  });
  return rows.map(({ id, name, savedAt, savedBy }) => ({
    id,
    name,
    at: savedAt.getTime(),
    by: savedBy?.name ?? null,
  }));
}
