// Which leads match a search, newest first, however many there are: never more is read than a few thousand rows, unless several filters
// that each fit many people fit few together. In SQL, because only there a row can be compared with the place a page ended at.
import { Prisma } from '@/prisma/generated/sqlite/client';
import type { Database } from '../db/database';

/** The place of a lead in the list. */
export interface LeadPlace {
  lastAt: Date;
  id: string;
}

export interface LeadSearch {
  siteId: string;
  /** What an address or its domain begins with, lower case; empty: all. `@` first: the domain alone. */
  text: string;
  /** false: those that are none. */
  spam: boolean;
  campaignId?: string | undefined;
  tag?: string | undefined;
  consented?: boolean | undefined;
  /** Who waits has agreed to nothing yet. */
  awaitsConfirmation?: boolean | undefined;
  /** Latest sign-up. */
  from?: Date | undefined;
  /** Not included. */
  until?: Date | undefined;
  firstAfter?: Date | undefined;
}

/** Later than any lead. */
const BEGINNING: LeadPlace = { lastAt: new Date('9999-12-31T23:59:59Z'), id: '' };
/** A filter that fits at most so many leads is read whole and sorted; with more, the list is walked until a page is full. */
const FEW = 5000;
/** Above this nobody needs the exact number. */
export const MOST_COUNTED = 100_000;
/** Sorts behind everything that begins alike: both databases compare addresses byte by byte. */
const LAST = '\u{10FFFF}';

/** Ids of at most `limit` leads behind `after`. */
export async function searchLeads(
  db: Database,
  search: LeadSearch,
  limit: number,
  after: LeadPlace = BEGINNING,
): Promise<string[]> {
  const few = await fewest(db, search);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Lead"
    WHERE ${where(search, few)} AND ("lastAt", "id") < (${after.lastAt}, ${after.id})
    ORDER BY "lastAt" DESC, "id" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * How many match: exact up to `MOST_COUNTED`, which then means that many or more. null: so many fit one filter that counting those
 * who fit it with the others would mean reading them all.
 */
export async function countLeads(db: Database, search: LeadSearch): Promise<number | null> {
  const few = await fewest(db, search);
  if (!few && narrow(search).length > 0) return null;
  const rows = await db.$queryRaw<{ total: bigint }[]>`
    SELECT COUNT(*) AS "total" FROM (SELECT 1 FROM "Lead" WHERE ${where(search, few)} LIMIT ${MOST_COUNTED}) AS "found"`;
  return Number(rows[0]?.total ?? 0);
}

/** Ids that fit one filter, from its index, for each filter that has one of its own. Possibly the same one twice. */
function narrow({ siteId, text, campaignId, tag }: LeadSearch): Prisma.Sql[] {
  const domain = text.startsWith('@') ? text.slice(1) : text;
  return [
    ...(campaignId === undefined
      ? []
      : [
          Prisma.sql`SELECT "leadId" AS "id" FROM "Submission"
            WHERE "siteId" = ${siteId} AND "campaignId" = ${campaignId} AND "leadId" IS NOT NULL`,
        ]),
    ...(tag === undefined
      ? []
      : [Prisma.sql`SELECT "leadId" AS "id" FROM "LeadTag" WHERE "siteId" = ${siteId} AND "tag" = ${tag}`]),
    ...(text === ''
      ? []
      : [
          Prisma.sql`SELECT "id" FROM "Lead"
            WHERE "siteId" = ${siteId} AND "email" >= ${text} AND "email" < ${text + LAST}
            UNION ALL SELECT "id" FROM "Lead"
            WHERE "siteId" = ${siteId} AND "domain" >= ${domain} AND "domain" < ${domain + LAST}`,
        ]),
  ];
}

/** The filter that fits the fewest, if those are few. */
async function fewest(db: Database, search: LeadSearch): Promise<Prisma.Sql | undefined> {
  let least: { size: number; ids: Prisma.Sql } | undefined;
  for (const source of narrow(search)) {
    const ids = Prisma.sql`SELECT "id" FROM (${source}) AS "fits" LIMIT ${FEW + 1}`;
    const rows = await db.$queryRaw<{ size: bigint }[]>`SELECT COUNT(*) AS "size" FROM (${ids}) AS "few"`;
    const size = Number(rows[0]?.size ?? 0);
    if (size <= FEW && (!least || size < least.size)) least = { size, ids };
  }
  return least?.ids;
}

/**
 * Everything that must hold. Without `few` the conditions on text are written so that only the index in the order of the list serves
 * them; with it, so that only the ids do.
 */
function where(search: LeadSearch, few: Prisma.Sql | undefined): Prisma.Sql {
  const { siteId, text, spam, campaignId, tag, consented, awaitsConfirmation, from, until, firstAfter } =
    search;
  const domain = text.startsWith('@') ? text.slice(1) : text;
  return Prisma.join(
    [
      few ? Prisma.sql`"id" IN (${few}) AND "siteId" || '' = ${siteId}` : Prisma.sql`"siteId" = ${siteId}`,
      Prisma.sql`"spam" = ${spam}`,
      ...(consented === undefined ? [] : [Prisma.sql`"consented" = ${consented}`]),
      // Their index has those who agreed to nothing together, which is shorter than the whole list.
      ...(awaitsConfirmation === undefined
        ? []
        : awaitsConfirmation
          ? [Prisma.sql`"awaitsConfirmation" = ${true} AND "consented" = ${false}`]
          : [Prisma.sql`"awaitsConfirmation" = ${false}`]),
      ...(from === undefined ? [] : [Prisma.sql`"lastAt" >= ${from}`]),
      ...(until === undefined ? [] : [Prisma.sql`"lastAt" < ${until}`]),
      ...(firstAfter === undefined
        ? []
        : [Prisma.sql`"firstAt" > ${firstAfter} AND "lastAt" > ${firstAfter}`]),
      ...(text === ''
        ? []
        : [
            Prisma.sql`(SUBSTR("email", 1, ${lengthOf(text)}) = ${text} OR SUBSTR("domain", 1, ${lengthOf(domain)}) = ${domain})`,
          ]),
      ...(campaignId === undefined
        ? []
        : [
            Prisma.sql`EXISTS (SELECT 1 FROM "Submission" WHERE "Submission"."siteId" = ${siteId}
              AND "Submission"."campaignId" = ${campaignId} AND "Submission"."leadId" = "Lead"."id")`,
          ]),
      ...(tag === undefined
        ? []
        : [
            Prisma.sql`EXISTS (SELECT 1 FROM "LeadTag" WHERE "LeadTag"."leadId" = "Lead"."id" AND "LeadTag"."tag" = ${tag})`,
          ]),
    ],
    ' AND ',
  );
}

/** As databases count: characters, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}
