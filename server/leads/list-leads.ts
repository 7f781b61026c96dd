// The people who left an address on a site, the latest first.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { searchOf, type LeadFilter } from './lead-filter';
import { readLeads, type LeadItem } from './read-leads';
import { countLeads, MOST_COUNTED, searchLeads, type LeadPlace } from './search-leads';

export interface LeadPage {
  items: LeadItem[];
  /** Pass it to get the next page; null: this was the last. */
  nextCursor: string | null;
  /** How many match in all; null: very many, and nobody counted. */
  total: number | null;
  /** There are more than `total`. */
  more: boolean;
  /** Somebody ever left an address here, whatever the filter. */
  any: boolean;
}

export interface LeadQuery extends LeadFilter {
  siteId: string;
  /** null: from the beginning. */
  cursor?: string | null | undefined;
}

const PAGE_SIZE = 50;

/** @throws AppError `not-found`; `invalid` for a cursor that this function did not make. */
export async function listLeads(app: App, scope: Scope, query: LeadQuery): Promise<LeadPage> {
  const site = await findSite(app, scope, query.siteId);
  const search = searchOf(query, site);
  const after = query.cursor === undefined || query.cursor === null ? undefined : parseCursor(query.cursor);
  const ids = await searchLeads(app.db, search, PAGE_SIZE + 1, after);
  const total = await countLeads(app.db, search);
  const items = await readLeads(app, site.id, ids.slice(0, PAGE_SIZE));
  const last = items.at(-1);
  const any =
    items.length > 0 ||
    (await app.db.lead.findFirst({ where: { siteId: site.id }, select: { id: true } })) !== null;
  return {
    items,
    nextCursor: ids.length > PAGE_SIZE && last ? `${last.at}.${last.id}` : null,
    total,
    more: total !== null && total >= MOST_COUNTED,
    any,
  };
}

/** The place a page ended at. Rows that arrive meanwhile shift nothing. */
function parseCursor(cursor: string): LeadPlace {
  const [, at, id] = /^(\d{1,13})\.([\w-]{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw new AppError('invalid', 'This page of the list no longer exists. Go back to the first page.');
  return { lastAt: new Date(Number(at)), id };
}
