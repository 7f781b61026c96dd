// Outcomes of a draft that have nothing left to offer, for its check and its flow.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { soldOutOutcomes } from './sold-out-outcomes';

/**
 * Variant id → ids of outcomes.
 * @throws AppError `not-found`
 */
export async function listSoldOut(
  app: App,
  scope: Scope,
  campaignId: string,
): Promise<Record<string, string[]>> {
  const campaign = await findCampaign(app, scope, campaignId);
  const { variants } = readDocument(campaign.draft);
  const shelf = await app.shelves.renewed(campaign.siteId);
  return Object.fromEntries(variants.map((variant) => [variant.id, soldOutOutcomes(shelf, [variant])]));
}
