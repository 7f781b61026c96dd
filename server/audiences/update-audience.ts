// A change of an audience, with a revision number: a stale one is refused, never written over someone else's work. What runs
// on the shop stays as it was published.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findAudience } from './find-audience';
import { parseAudience, type AudienceSettings } from './parse-audience';

export interface AudienceChange extends AudienceSettings {
  audienceId: string;
  /** The revision the change started from. */
  revision: number;
}

/** @throws AppError `not-found`; `invalid` when it is not whole; `conflict` when it was changed since. */
export async function updateAudience(
  app: App,
  scope: Scope,
  { audienceId, revision, ...settings }: AudienceChange,
): Promise<{ revision: number }> {
  const { id } = await findAudience(app, scope, audienceId);
  const data = await parseAudience(settings);
  // Look and write in one statement: of several changes of the same revision the database lets exactly one through.
  const { count } = await app.db.audience.updateMany({
    where: { id, revision, deletedAt: null },
    data: { ...data, revision: { increment: 1 }, updatedAt: new Date(app.now()) },
  });
  if (count === 0) {
    // Deleted meanwhile: then it is not found.
    await findAudience(app, scope, id);
    throw new AppError(
      'conflict',
      'Someone has changed this audience meanwhile, so nothing was overwritten. Look at the newer version and decide which one to keep.',
    );
  }
  return { revision: revision + 1 };
}
