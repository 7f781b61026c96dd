// The one switch that stops all campaigns of a site, or lets them run again.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findSite } from './find-site';

/**
 * The script goes on measuring but shows nothing; every campaign keeps its own status. Repeating it is harmless.
 * @throws AppError `not-found`
 */
export async function pauseSite(
  app: App,
  scope: Scope,
  { siteId, paused }: { siteId: string; paused: boolean },
): Promise<{ ok: true }> {
  const { id, key } = await findSite(app, scope, siteId);
  await app.db.site.update({ where: { id, workspaceId: scope.workspaceId }, data: { paused } });
  app.delivery.invalidate(key);
  return { ok: true };
}
