// The small changes of a campaign that leave its draft and releases alone.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

export type CampaignChange =
  { kind: 'rename'; name: string } | { kind: 'pause' | 'resume' | 'remove' | 'restore' };

export async function changeCampaign(
  _app: App,
  _scope: Scope,
  _campaignId: string,
  _change: CampaignChange,
): Promise<{ ok: true }> {
  throw new AppError('internal', 'Not finished.');
}
