// The one switch that stops all campaigns of a site, or lets them run again.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
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
  const { id, key, name, paused: before } = await findSite(app, scope, siteId);
  await app.db.$transaction(async (tx) => {
    await tx.site.update({ where: { id, workspaceId: scope.workspaceId }, data: { paused } });
    if (paused !== before)
      await recordAudit(tx, scope, {
        action: paused ? 'site.paused' : 'site.resumed',
        subject: name,
        siteId: id,
        at: app.now(),
      });
  });
  app.delivery.invalidate(key);
  return { ok: true };
}
