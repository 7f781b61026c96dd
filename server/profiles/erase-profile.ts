// Takes away what a browser told of itself: answers, outcomes, traits, segments.
import type { Transaction } from '../db/database';
import { unlinkProfile } from './link-profiles';
import type { Whose } from './read-events';

/** Once or often, the same, also for whoever has no profile. */
export async function eraseProfile(tx: Transaction, { siteId, visitor }: Whose): Promise<void> {
  const profile = await tx.profile.findUnique({ where: { siteId_visitor: { siteId, visitor } } });
  await tx.segmentMember.deleteMany({ where: { siteId, visitor } });
  if (!profile) return;
  await unlinkProfile(tx, profile);
  await tx.profile.delete({ where: { id: profile.id } });
}

/**
 * For whoever asked to be forgotten, after the log forgot them: a projection that read of them before is waited for, and none that
 * comes later finds them.
 */
export async function eraseForgotten(tx: Transaction, whose: Whose): Promise<void> {
  await tx.projectionCursor.updateMany({ where: { name: PROFILES }, data: { name: PROFILES } });
  await eraseProfile(tx, whose);
}

/** Name of the projection that makes profiles. */
export const PROFILES = 'profiles';
