// The segment sets of a site, with their members and who uses them.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';
import { countMembers } from './count-members';
import { listSegmentUses, type SegmentUser } from './list-uses';
import { readSets, type SegmentSetRow } from './read-sets';

const DAYS = 30;

export interface SegmentItem {
  id: string;
  /** By which conditions, quizzes and the shop name it; never changes. */
  key: string;
  name: string;
  description: string;
  /** Members at the end of each of the days; the last is now. */
  members: number[];
  uses: SegmentUser[];
}

export interface SegmentSetItem extends Omit<SegmentSetRow, 'segments'> {
  segments: SegmentItem[];
}

export interface SegmentList {
  /** UTC, `2026-11-22`. */
  days: string[];
  sets: SegmentSetItem[];
}

/** @throws AppError `not-found` */
export async function listSegments(app: App, scope: ReadScope, siteId: string): Promise<SegmentList> {
  const site = await findSite(app, scope, siteId);
  const [sets, uses, { days, members }] = [
    await readSets(app.db, site.id),
    await listSegmentUses(app, site.id),
    await countMembers(app, site.id, DAYS),
  ];
  return {
    days,
    sets: sets.map(({ segments, ...set }) => ({
      ...set,
      segments: segments.map((segment) => ({
        ...segment,
        members: members[segment.key] ?? days.map(() => 0),
        uses: uses.get(segment.key) ?? [],
      })),
    })),
  };
}

/** Names alone, for whoever chooses a segment. @throws AppError `not-found` */
export async function listSegmentNames(app: App, scope: ReadScope, siteId: string): Promise<SegmentSetRow[]> {
  const site = await findSite(app, scope, siteId);
  return readSets(app.db, site.id);
}
