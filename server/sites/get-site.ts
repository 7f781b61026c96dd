// Everything the settings and the install page show about one site.
import type { Role } from '../access/role';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

export interface SiteDetail {
  id: string;
  name: string;
  /** Public key, part of the script's address. */
  key: string;
  domains: string[];
  timeZone: string;
  currency: string;
  consentRequired: boolean;
  attentionHours: number;
  paused: boolean;
  /** When the script first and last reported from a shop page, ms; null until then. */
  installedAt: number | null;
  lastSeenAt: number | null;
  lastSeenHost: string | null;
  /** What the owner pastes into the shop's pages. */
  snippet: string;
  workspace: { id: string; name: string; role: Role };
}

export async function getSite(_app: App, _scope: Scope, _siteId: string): Promise<SiteDetail> {
  throw new AppError('internal', 'Not finished.');
}
