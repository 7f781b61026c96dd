// A copy of a campaign's draft, unpublished.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

export async function duplicateCampaign(
  _app: App,
  _scope: Scope,
  _campaignId: string,
): Promise<{ campaignId: string }> {
  throw new AppError('internal', 'Not finished.');
}
