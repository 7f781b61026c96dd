// A new site in a workspace.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

export interface SiteInput {
  name: string;
  domains: string[];
  timeZone: string;
  currency: string;
}

export async function createSite(_app: App, _scope: Scope, _input: SiteInput): Promise<{ siteId: string }> {
  throw new AppError('internal', 'Not finished.');
}
