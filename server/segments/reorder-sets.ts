// The order in which the sets of a site are listed.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from '../sites/find-site';

/** Ids of other sites are left alone; sets that are not named stay behind those that are. @throws AppError `not-found` */
export async function reorderSets(
  app: App,
  scope: Scope,
  { siteId, setIds }: { siteId: string; setIds: readonly string[] },
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const sets = await app.db.segmentSet.findMany({
    where: { siteId: site.id },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: { id: true },
  });
  const own = sets.map(({ id }) => id);
  const order = [...new Set([...setIds.filter((id) => own.includes(id)), ...own])];
  await app.db.$transaction(async (tx) => {
    for (const [position, id] of order.entries())
      await tx.segmentSet.update({ where: { id }, data: { position } });
  });
  return { ok: true };
}
