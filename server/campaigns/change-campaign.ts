// The small changes of a campaign that leave its draft and releases alone.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findCampaign, type FoundCampaign } from './find-campaign';

export type CampaignChange =
  | { kind: 'rename'; name: string }
  /** `group`: that of exclusion; empty: none. */
  | { kind: 'group'; group: string }
  | { kind: 'pause' | 'resume' | 'remove' | 'restore' };

/**
 * Repeating a change is harmless. Removing keeps everything, so that restoring brings back the very same state.
 * @throws AppError `not-found`; `conflict` when there is no release to pause or resume.
 */
export async function changeCampaign(
  app: App,
  scope: Scope,
  campaignId: string,
  change: CampaignChange,
): Promise<{ ok: true }> {
  const campaign = await findCampaign(app, scope, campaignId, { deletedToo: change.kind === 'restore' });
  await app.db.campaign.update({ where: { id: campaign.id }, data: dataOf(change, campaign, app.now()) });
  if (change.kind !== 'rename') app.delivery.invalidate(campaign.site.key);
  return { ok: true };
}

function dataOf(change: CampaignChange, campaign: FoundCampaign, now: number) {
  switch (change.kind) {
    case 'rename':
      return { name: change.name };
    case 'group':
      return { exclusionGroup: change.group };
    case 'pause':
      requireRelease(campaign, 'pause');
      return { paused: true };
    case 'resume':
      requireRelease(campaign, 'resume');
      return { paused: false };
    case 'remove':
      return { deletedAt: new Date(now) };
    case 'restore':
      return { deletedAt: null };
  }
}

function requireRelease(campaign: FoundCampaign, verb: 'pause' | 'resume'): void {
  if (campaign.release === null)
    throw new AppError(
      'conflict',
      `"${campaign.name}" has never been published, so there is nothing to ${verb}. Publish it first.`,
    );
}
