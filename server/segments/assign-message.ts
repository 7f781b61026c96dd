// Gives a segment a variant of its own in the draft of a campaign, or takes it back.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findCampaign } from '../campaigns/find-campaign';
import { readDocument } from '../campaigns/read-document';
import { draftConflict, saveDraft } from '../campaigns/save-draft';
import { AppError } from '../errors';
import { readSets } from './read-sets';

export interface Assignment {
  campaignId: string;
  /** Of the draft that was seen. */
  revision: number;
  /** Key. */
  segment: string;
  /** Null: what everybody is shown. */
  variant: string | null;
}

/**
 * The shop runs it once the campaign is published.
 * @throws AppError `not-found` for a campaign, segment or variant that is not there; `conflict` when the draft was saved since.
 */
export async function assignMessage(
  app: App,
  scope: Scope,
  { campaignId, revision, segment, variant }: Assignment,
): Promise<{ revision: number }> {
  const campaign = await findCampaign(app, scope, campaignId);
  if (campaign.revision !== revision) throw await draftConflict(app, scope, campaignId);
  const document = readDocument(campaign.draft);
  const sets = await readSets(app.db, campaign.siteId);
  const order = sets.flatMap(({ segments }) => segments.map(({ key }) => key));
  if (variant !== null && !order.includes(segment))
    throw new AppError('not-found', 'There is no such segment on this site. Reload the page.');
  if (variant !== null && !document.variants.some(({ id }) => id === variant))
    throw new AppError('not-found', 'This campaign has no such variant any more. Reload the page.');
  const others = (document.messages ?? []).filter((one) => one.segment !== segment);
  // In the order of the board, so that of several segments the upper one counts.
  const messages = [...others, ...(variant === null ? [] : [{ segment, variant }])].sort(
    (one, other) => placeOf(order, one.segment) - placeOf(order, other.segment),
  );
  const { messages: _, ...rest } = document;
  const saved = await saveDraft(app, scope, {
    campaignId,
    revision,
    document: messages.length > 0 ? { ...rest, messages } : rest,
  });
  return { revision: saved.revision };
}

/** Those that the site does not have, as those that the shop itself tells, come last. */
function placeOf(order: readonly string[], segment: string): number {
  const place = order.indexOf(segment);
  return place < 0 ? order.length : place;
}
