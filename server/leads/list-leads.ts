// The people who left an address on a site, newest first.
import * as z from 'zod';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { readAnswers } from './read-answers';
import { countLeads, searchLeads, type LeadPlace } from './search-leads';

export interface LeadItem {
  id: string;
  email: string;
  /** ms. */
  at: number;
  /** null: the campaign no longer exists. */
  campaign: { id: string; name: string } | null;
  /** Address of the page, without query. */
  page: string;
  /** `published`: the release asks this very sentence. False when the page was translated, or the event made up. */
  consents: { text: string; granted: boolean; published: boolean }[];
  /** What else the form was told, in its order; several answers to one question on lines of their own. */
  answers: { name: string; answer: string }[];
}

export interface LeadPage {
  items: LeadItem[];
  /** Pass it to get the next page; null: this was the last. */
  nextCursor: string | null;
  /** How many leads match the search in all. */
  total: number;
}

export interface LeadQuery {
  siteId: string;
  /** Part of an e-mail address, in any case. */
  search?: string;
  /** null: from the beginning. */
  cursor?: string | null;
}

const PAGE_SIZE = 50;
/** As the projection wrote them. */
export const consentsSchema = z.array(
  z.object({ text: z.string(), granted: z.boolean(), published: z.boolean() }),
);

/** @throws AppError `not-found`; `invalid` for a cursor that this function did not make. */
export async function listLeads(app: App, scope: Scope, query: LeadQuery): Promise<LeadPage> {
  const site = await findSite(app, scope, query.siteId);
  const search = { siteId: site.id, text: query.search?.trim().toLowerCase() ?? '' };
  const [ids, total] = await Promise.all([
    searchLeads(
      app.db,
      search,
      PAGE_SIZE + 1,
      query.cursor === undefined || query.cursor === null ? undefined : parseCursor(query.cursor),
    ),
    countLeads(app.db, search),
  ]);
  const page = await app.db.lead.findMany({
    where: { siteId: site.id, id: { in: ids.slice(0, PAGE_SIZE) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { campaign: { select: { id: true, name: true } } },
  });
  const last = page.at(-1);
  const answers = await readAnswers(app, site.id, page);
  return {
    items: page.map((row) => ({
      id: row.id,
      email: row.email,
      at: row.at.getTime(),
      campaign: row.campaign,
      page: row.page,
      consents: consentsSchema.parse(JSON.parse(row.consents)),
      answers: answers(row),
    })),
    nextCursor: ids.length > PAGE_SIZE && last ? `${last.at.getTime()}.${last.id}` : null,
    total,
  };
}

/** The place a page ended at. Rows that arrive meanwhile shift nothing. */
function parseCursor(cursor: string): LeadPlace {
  const [, at, id] = /^(\d{1,13})\.([\w-]{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw new AppError('invalid', 'This page of the list no longer exists. Go back to the first page.');
  return { at: new Date(Number(at)), id };
}
