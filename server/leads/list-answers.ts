// Forms that were sent without an address, the latest first: answers that are nobody's.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';
import { readAnswers } from './read-answers';
import type { FormItem } from './read-forms';

export type AnswerItem = Omit<FormItem, 'consents'>;

export interface AnswerPage {
  items: AnswerItem[];
  /** Pass it to get the next page; null: this was the last. */
  nextCursor: string | null;
  /** How many there are, as far as they were counted. */
  total: number;
  /** There are more than `total`. */
  more: boolean;
}

const PAGE_SIZE = 50;
const MOST_COUNTED = 10_000;

/** @throws AppError `not-found`; `invalid` for a cursor that this function did not make. */
export async function listAnswers(
  app: App,
  scope: Scope,
  query: { siteId: string; campaign?: string | undefined; cursor?: string | null | undefined },
): Promise<AnswerPage> {
  const site = await findSite(app, scope, query.siteId);
  const { campaign, cursor } = query;
  const where = {
    siteId: site.id,
    leadId: null,
    ...(campaign === undefined ? {} : { campaignId: campaign }),
  };
  const place = cursor === undefined || cursor === null ? undefined : parseCursor(cursor);
  const rows = await app.db.submission.findMany({
    where: place
      ? {
          ...where,
          at: { lte: place.at },
          OR: [{ at: { lt: place.at } }, { at: place.at, id: { lt: place.id } }],
        }
      : where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    include: { campaign: { select: { id: true, name: true } } },
  });
  const page = rows.slice(0, PAGE_SIZE);
  const answers = await readAnswers(app, site.id, page);
  const last = page.at(-1);
  const total = await app.db.submission.count({ where, take: MOST_COUNTED });
  return {
    items: page.map((row) => ({
      id: row.eventId,
      at: row.at.getTime(),
      campaign: row.campaign,
      page: row.page,
      source: row.source ?? '',
      answers: answers(row),
    })),
    nextCursor: rows.length > PAGE_SIZE && last ? `${last.at.getTime()}.${last.id}` : null,
    total,
    more: total === MOST_COUNTED,
  };
}

function parseCursor(cursor: string): { at: Date; id: string } {
  const [, at, id] = /^(\d{1,13})\.([\w-]{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw new AppError('invalid', 'This page of the list no longer exists. Go back to the first page.');
  return { at: new Date(Number(at)), id };
}
