// Once a day, deletes the profiles of visitors who were not seen for as long as their site keeps events, with the segments they were in.
import type { App } from '../app';
import { eraseProfile } from '../profiles/erase-profile';
import { sweepDaily } from './sweep-daily';
import { monthsBefore } from './sweep-events';

/** After the start, when there is time. */
const FIRST_MS = 330_000;
/** Others are served in between. */
const PIECE = 100;

/** @returns how many profiles were deleted */
export async function sweepProfiles({ db, now }: Pick<App, 'db' | 'now'>): Promise<number> {
  const sites = await db.site.findMany({
    where: { retentionMonths: { gt: 0 } },
    select: { id: true, retentionMonths: true },
  });
  let deleted = 0;
  for (const { id: siteId, retentionMonths } of sites) {
    const before = new Date(monthsBefore(now(), retentionMonths));
    for (;;) {
      const old = await db.profile.findMany({
        where: { siteId, seenAt: { lt: before } },
        select: { visitor: true },
        take: PIECE,
      });
      await db.$transaction(async (tx) => {
        for (const { visitor } of old) await eraseProfile(tx, { siteId, visitor });
      });
      deleted += old.length;
      if (old.length < PIECE) break;
    }
  }
  return deleted;
}

/** Answers the function that ends it. */
export function sweepProfilesRegularly(app: Pick<App, 'db' | 'now' | 'log'>): () => void {
  return sweepDaily(app, {
    firstAfter: FIRST_MS,
    run: () => sweepProfiles(app),
    deleted: 'Profiles of visitors who were not seen for long were deleted.',
    failed: 'Old profiles could not be looked through; tomorrow again.',
  });
}
