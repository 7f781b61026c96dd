// Settings of a site, saved as a whole.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import type { SiteInput } from './create-site';

export interface SiteChange extends SiteInput {
  siteId: string;
  consentRequired: boolean;
  attentionHours: number;
  paused: boolean;
}

export async function updateSite(_app: App, _scope: Scope, _change: SiteChange): Promise<{ ok: true }> {
  throw new AppError('internal', 'Not finished.');
}
