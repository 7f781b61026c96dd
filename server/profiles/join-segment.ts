// A visitor joins a segment, and leaves those that exclude it.
import type { Transaction } from '../db/database';
import type { Whose } from './read-events';

/** Nothing happens where the visitor joined it, or one that excludes it, later than this. @param at ms */
export async function joinSegment(
  tx: Transaction,
  { siteId, visitor }: Whose,
  segment: string,
  at: number,
): Promise<void> {
  const moment = new Date(at);
  const day = moment.toISOString().slice(0, 10);
  const rivals = await readRivals(tx, siteId, segment);
  const rows = await tx.segmentMember.findMany({
    where: { siteId, visitor, segment: { in: [segment, ...rivals] } },
  });
  const own = rows.find((row) => row.segment === segment);
  if (rows.some((row) => row !== own && row.joinedAt > moment)) return;
  if (own && (own.leftAt === null || own.leftAt >= moment)) return;
  await tx.segmentMember.updateMany({
    where: { siteId, visitor, segment: { in: rivals }, leftAt: null },
    data: { leftAt: moment, leftDay: day },
  });
  const data = { joinedAt: moment, joinedDay: day, leftAt: null, leftDay: null };
  await tx.segmentMember.upsert({
    where: { siteId_segment_visitor: { siteId, segment, visitor } },
    create: { siteId, segment, visitor, ...data },
    update: data,
  });
}

/** The others of its set, where one excludes the others; none where the site has no such segment. */
async function readRivals(tx: Transaction, siteId: string, key: string): Promise<string[]> {
  const found = await tx.segment.findUnique({
    where: { siteId_key: { siteId, key } },
    select: { set: { select: { exclusive: true, segments: { select: { key: true } } } } },
  });
  return found?.set.exclusive ? found.set.segments.flatMap((one) => (one.key === key ? [] : [one.key])) : [];
}
