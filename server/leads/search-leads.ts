// Which leads match a search, newest first. In SQL, because Prisma's `contains` takes `_` and `%` for wildcards and SQLite
// gives it no way to escape them; `_` is common in addresses.
import type { Database } from '../db/database';

/** The place of a lead in the list. */
export interface LeadPlace {
  at: Date;
  id: string;
}

export interface LeadSearch {
  siteId: string;
  /** Part of an address, lower case; empty: all leads. */
  text: string;
}

/** Later than any lead. */
const BEGINNING: LeadPlace = { at: new Date('9999-12-31T23:59:59Z'), id: '' };

/** Ids of at most `limit` leads behind `after`. `REPLACE` is the one way to look for a part that both databases have. */
export async function searchLeads(
  db: Database,
  { siteId, text }: LeadSearch,
  limit: number,
  after: LeadPlace = BEGINNING,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Lead"
    WHERE "siteId" = ${siteId} AND (${text} = '' OR REPLACE("email", ${text}, '') <> "email")
      AND ("at", "id") < (${after.at}, ${after.id})
    ORDER BY "at" DESC, "id" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

export async function countLeads(db: Database, { siteId, text }: LeadSearch): Promise<number> {
  const rows = await db.$queryRaw<{ total: bigint }[]>`
    SELECT COUNT(*) AS "total" FROM "Lead"
    WHERE "siteId" = ${siteId} AND (${text} = '' OR REPLACE("email", ${text}, '') <> "email")`;
  return Number(rows[0]?.total ?? 0);
}
