// The people who left an address on a site, newest first.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

export interface LeadItem {
  id: string;
  email: string;
  /** ms. */
  at: number;
  /** null: the campaign was deleted for good. */
  campaign: { id: string; name: string } | null;
  /** Address of the page, without query. */
  page: string;
  consents: { text: string; granted: boolean }[];
}

export interface LeadPage {
  items: LeadItem[];
  nextCursor: string | null;
  /** How many leads match the search in all. */
  total: number;
}

export interface LeadQuery {
  siteId: string;
  /** Part of an e-mail address. */
  search?: string;
  cursor?: string;
}

export async function listLeads(_app: App, _scope: Scope, _query: LeadQuery): Promise<LeadPage> {
  throw new AppError('internal', 'Not finished.');
}
