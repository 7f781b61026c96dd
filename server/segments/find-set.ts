// A segment set by (id, site, workspace): the only look-up that use cases do.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

/** @throws AppError `not-found` */
export async function findSet(app: App, scope: Scope, { siteId, setId }: { siteId: string; setId: string }) {
  const site = await findSite(app, scope, siteId);
  const set = await app.db.segmentSet.findFirst({
    where: { id: setId, siteId: site.id },
    include: { segments: { orderBy: [{ position: 'asc' }, { createdAt: 'asc' }] } },
  });
  if (!set)
    throw new AppError(
      'not-found',
      'There is no such set of segments, or it was deleted. Go back to the list.',
    );
  return { site, set };
}
