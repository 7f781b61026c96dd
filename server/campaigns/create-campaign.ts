// A new campaign from a starter.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

export interface NewCampaign {
  siteId: string;
  name: string;
  starter: 'welcome-email';
}

export async function createCampaign(
  _app: App,
  _scope: Scope,
  _input: NewCampaign,
): Promise<{ campaignId: string }> {
  throw new AppError('internal', 'Not finished.');
}
