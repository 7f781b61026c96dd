// The small changes of a campaign that leave its draft and releases alone.
import type { Schedule } from '@/core/campaign-status';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit, type AuditAction } from '../audit/record';
import { AppError } from '../errors';
import { queueMessages } from '../webhooks/queue-messages';
import { checkSchedule, writeSchedule } from './check-schedule';
import { findCampaign, type FoundCampaign } from './find-campaign';

export type CampaignChange =
  | { kind: 'rename'; name: string }
  /** `group`: that of exclusion; empty: none. */
  | { kind: 'group'; group: string }
  | { kind: 'schedule'; schedule: Schedule }
  | { kind: 'unarchive'; as: 'paused' | 'before' }
  | { kind: 'pause' | 'resume' | 'archive' | 'remove' | 'restore' };

/** Those that change what shops show, or what there is. */
const ACTIONS: Partial<Record<CampaignChange['kind'], AuditAction>> = {
  pause: 'campaign.paused',
  resume: 'campaign.resumed',
  schedule: 'campaign.scheduled',
  archive: 'campaign.archived',
  unarchive: 'campaign.unarchived',
  remove: 'campaign.removed',
  restore: 'campaign.restored',
};

/**
 * Repeating a change is harmless. Removing and archiving keep everything, so that restoring brings back the very same state.
 * @throws AppError `not-found`; `conflict` when there is no release to pause, resume or schedule; `invalid` for a schedule in
 * which it could never run.
 */
export async function changeCampaign(
  app: App,
  scope: Scope,
  campaignId: string,
  change: CampaignChange,
): Promise<{ ok: true }> {
  const campaign = await findCampaign(app, scope, campaignId, { deletedToo: change.kind === 'restore' });
  const data = dataOf(change, campaign, app.now());
  const action = ACTIONS[change.kind];
  await app.db.$transaction(async (tx) => {
    await tx.campaign.update({ where: { id: campaign.id }, data });
    if (action)
      await recordAudit(tx, scope, {
        action,
        subject: campaign.name,
        siteId: campaign.site.id,
        details: { campaign: campaign.id },
        at: app.now(),
      });
    if (change.kind === 'pause' && !campaign.paused && campaign.release !== null)
      await queueMessages(tx, [
        {
          siteId: campaign.site.id,
          kind: 'campaign.paused',
          reason: `campaign.paused:${campaign.id}:${app.now()}`,
          data: { campaign: campaign.id, campaignName: campaign.name, release: campaign.release },
          at: app.now(),
        },
      ]);
  });
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
    case 'schedule':
      requireRelease(campaign, 'schedule');
      checkSchedule(change.schedule, now);
      return writeSchedule(change.schedule);
    case 'archive':
      return { archivedAt: campaign.archivedAt ?? new Date(now) };
    case 'unarchive':
      return { archivedAt: null, ...(change.as === 'paused' && { paused: campaign.release !== null }) };
    case 'remove':
      return { deletedAt: new Date(now) };
    case 'restore':
      return { deletedAt: null };
  }
}

function requireRelease(campaign: FoundCampaign, verb: 'pause' | 'resume' | 'schedule'): void {
  if (campaign.release === null)
    throw new AppError(
      'conflict',
      `"${campaign.name}" has never been published, so there is nothing to ${verb}. Publish it first.`,
    );
}
