// How many visitors are in each segment, day by day. Grouped by the days of joining and leaving, so that it costs as many rows as there
// were days, however many visitors there are.
import type { App } from '../app';

const DAY_MS = 86_400_000;

export interface MemberCounts {
  /** UTC, `2026-11-22`, the last one today. */
  days: string[];
  /** By the key of the segment: members at the end of each of the days. Segments that nobody was ever in are missing. */
  members: Record<string, number[]>;
}

/** @param length how many days */
export async function countMembers(
  { db, now }: Pick<App, 'db' | 'now'>,
  siteId: string,
  length: number,
): Promise<MemberCounts> {
  const days = Array.from({ length }, (_, index) => dayOf(now() - (length - 1 - index) * DAY_MS));
  const joined = await db.segmentMember.groupBy({
    by: ['segment', 'joinedDay'],
    where: { siteId },
    _count: { _all: true },
  });
  const left = await db.segmentMember.groupBy({
    by: ['segment', 'leftDay'],
    where: { siteId, leftDay: { not: null } },
    _count: { _all: true },
  });
  const changes = [
    ...joined.map(({ segment, joinedDay, _count }) => ({ segment, day: joinedDay, by: _count._all })),
    ...left.map(({ segment, leftDay, _count }) => ({ segment, day: leftDay ?? '', by: -_count._all })),
  ];
  const members: Record<string, number[]> = {};
  for (const { segment, day, by } of changes) {
    const counts = (members[segment] ??= days.map(() => 0));
    days.forEach((one, index) => {
      if (day <= one) counts[index] = (counts[index] ?? 0) + by;
    });
  }
  return { days, members };
}

/** @param at ms */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
