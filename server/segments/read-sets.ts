// The segment sets of a site, in order.
import type { SegmentNames } from '@/core/render/with-segment-names';
import type { RivalsOf } from '@/core/render/quiz';
import type { Database } from '../db/database';

export interface SegmentSetRow {
  id: string;
  name: string;
  /** By which quizzes ask for it; may be empty. */
  question: string;
  /** A visitor is in one of them at most. */
  exclusive: boolean;
  segments: { id: string; key: string; name: string; description: string }[];
}

export function readSets(db: Pick<Database, 'segmentSet'>, siteId: string): Promise<SegmentSetRow[]> {
  return db.segmentSet.findMany({
    where: { siteId },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      name: true,
      question: true,
      exclusive: true,
      segments: {
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
        select: { id: true, key: true, name: true, description: true },
      },
    },
  });
}

/** What a design takes from the segments of its site when it is compiled. */
export interface CompiledSegments {
  rivalsOf: RivalsOf;
  names: SegmentNames;
}

export async function segmentsToCompile(
  db: Pick<Database, 'segmentSet'>,
  siteId: string,
): Promise<CompiledSegments> {
  const sets = await readSets(db, siteId);
  return {
    rivalsOf: (key) =>
      sets
        .filter(({ exclusive, segments }) => exclusive && segments.some((one) => one.key === key))
        .flatMap(({ segments }) => segments.map((one) => one.key)),
    names: sets.map(({ id, name, segments }) => ({ id, name, segments })),
  };
}
