// Takes a picture out of the library, and brings it back. Campaigns that show it go on: its files stay while anything names it.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

interface Named {
  siteId: string;
  imageId: string;
}

async function setDeleted(
  app: App,
  scope: Scope,
  named: Named,
  deletedAt: Date | null,
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, named.siteId);
  const { count } = await app.db.image.updateMany({
    where: { id: named.imageId, siteId: site.id },
    data: { deletedAt },
  });
  if (count === 0)
    throw new AppError('not-found', 'This picture is no longer there. Upload it again to use it.');
  return { ok: true };
}

/** Repeating it is harmless. @throws AppError `not-found` */
export function removeImage(app: App, scope: Scope, named: Named): Promise<{ ok: true }> {
  return setDeleted(app, scope, named, new Date(app.now()));
}

/** @throws AppError `not-found`, also when its files were swept. */
export function restoreImage(app: App, scope: Scope, named: Named): Promise<{ ok: true }> {
  return setDeleted(app, scope, named, null);
}
