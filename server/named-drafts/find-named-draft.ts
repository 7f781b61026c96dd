// A named draft by (id, campaign, workspace): the only look-up that use cases do.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';
import { AppError } from '../errors';

export interface NamedDraftAddress {
  campaignId: string;
  namedDraftId: string;
}

/** @throws AppError `not-found` */
export async function findNamedDraft(
  app: App,
  scope: Scope,
  { campaignId, namedDraftId }: NamedDraftAddress,
) {
  const campaign = await findCampaign(app, scope, campaignId);
  const draft = await app.db.namedDraft.findFirst({ where: { id: namedDraftId, campaignId: campaign.id } });
  if (!draft) throw new AppError('not-found', 'There is no such named draft, or it was deleted.');
  return draft;
}
