// Which people match a search, those seen last first. In SQL: one of a person's browsers is enough to find the person.
import { Prisma } from '@/prisma/generated/sqlite/client';
import type { Database } from '../db/database';

export interface ProfileSearch {
  siteId: string;
  /** What an address begins with, lower case; empty: all. */
  text: string;
  /** Key of a segment they are in. */
  segment?: string | undefined;
  /** What is known of them; without a value: anything by that name. */
  trait?: { name: string; value?: string | undefined } | undefined;
}

export interface ProfilePlace {
  seenAt: Date;
  id: string;
}

const BEGINNING: ProfilePlace = { seenAt: new Date('9999-12-31T23:59:59Z'), id: '' };
/** Above this nobody needs the exact number. */
export const MOST_COUNTED = 10_000;

/** Ids of at most `limit` profiles that stand for somebody, behind `after`. */
export async function searchProfiles(
  db: Database,
  search: ProfileSearch,
  limit: number,
  after: ProfilePlace = BEGINNING,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "p"."id" FROM "Profile" AS "p"
    WHERE ${where(search)} AND ("p"."seenAt", "p"."id") < (${after.seenAt}, ${after.id})
    ORDER BY "p"."seenAt" DESC, "p"."id" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Exact up to `MOST_COUNTED`, which then means that many or more. */
export async function countProfiles(db: Database, search: ProfileSearch): Promise<number> {
  const rows = await db.$queryRaw<{ total: bigint }[]>`
    SELECT COUNT(*) AS "total" FROM (SELECT 1 FROM "Profile" AS "p" WHERE ${where(search)} LIMIT ${MOST_COUNTED}) AS "found"`;
  return Number(rows[0]?.total ?? 0);
}

function where(search: ProfileSearch): Prisma.Sql {
  const { siteId } = search;
  const own = filters(search, Prisma.sql`"p"`);
  const others = Prisma.sql`EXISTS (SELECT 1 FROM "Profile" AS "m" WHERE "m"."siteId" = ${siteId}
    AND "m"."mergedInto" = "p"."id" AND ${filters(search, Prisma.sql`"m"`)})`;
  return Prisma.sql`"p"."siteId" = ${siteId} AND "p"."mergedInto" IS NULL AND (${own} OR ${others})`;
}

/** What has to be true of one browser. */
function filters({ siteId, text, segment, trait }: ProfileSearch, row: Prisma.Sql): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`1 = 1`,
      ...(text === '' ? [] : [Prisma.sql`SUBSTR(${row}."email", 1, ${[...text].length}) = ${text}`]),
      ...(segment === undefined
        ? []
        : [
            Prisma.sql`EXISTS (SELECT 1 FROM "SegmentMember" AS "s" WHERE "s"."siteId" = ${siteId}
              AND "s"."segment" = ${segment} AND "s"."visitor" = ${row}."visitor" AND "s"."leftAt" IS NULL)`,
          ]),
      ...(trait === undefined
        ? []
        : [
            Prisma.sql`EXISTS (SELECT 1 FROM "ProfileTrait" AS "t" WHERE "t"."profileId" = ${row}."id"
              AND "t"."name" = ${trait.name} ${trait.value === undefined ? Prisma.empty : Prisma.sql`AND "t"."value" = ${trait.value}`})`,
          ]),
    ],
    ' AND ',
  );
}
