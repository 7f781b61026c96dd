// A site goes with everything in it: campaigns, leads, pictures, fonts, and its events. Its shop gets the runtime with nothing to show.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { dropLeadMark } from '../notices/lead-mark';
import { findSite } from './find-site';
import { finishRemovals, noteRemoval } from './finish-removals';
import { takeSiteAway } from './removed-sites';

/**
 * The log of the workspace keeps that it was, and who deleted it.
 * @param order.name the site's name, typed by whoever means it
 * @throws AppError `not-found`; `invalid` for another name
 */
export async function removeSite(
  app: App,
  scope: Scope,
  order: { siteId: string; name: string },
): Promise<{ ok: true }> {
  const { id, key, name } = await findSite(app, scope, order.siteId);
  if (order.name.trim() !== name.trim())
    throw new AppError('invalid', `Nothing was deleted: the name you typed is not “${name}”.`, {
      fields: { name: `type ${name}` },
    });
  const images = await app.db.image.findMany({ where: { siteId: id }, select: { hash: true } });
  const fonts = app.fonts.list(id);
  await app.db.$transaction(async (tx) => {
    await noteRemoval(tx, id, app.now());
    await dropLeadMark(tx, id);
    await takeSiteAway(tx, { id, workspaceId: scope.workspaceId, now: app.now() });
    await recordAudit(tx, scope, { action: 'site.deleted', subject: name, siteId: id, at: app.now() });
  });
  await app.directory.refreshAll();
  app.delivery.invalidate(key);
  // What stays behind here, the daily sweeps find.
  for (const { hash } of images) await app.pictures.remove(hash);
  for (const hash of fonts) await app.fonts.remove(hash);
  // Millions of rows and events take a while; whoever asked does not wait for them, and a restart goes on with it.
  void finishRemovals(app);
  return { ok: true };
}
