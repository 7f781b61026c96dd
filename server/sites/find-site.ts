// A site by (id, workspace): the only look-up that use cases do.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

/** @throws AppError `not-found` */
export async function findSite(app: App, scope: ReadScope, siteId: string) {
  const site = await app.db.site.findFirst({
    where: { id: siteId, workspaceId: scope.workspaceId },
    include: { workspace: { select: { id: true, name: true } } },
  });
  if (!site) throw new AppError('not-found', 'There is no such site in this workspace. Choose another one.');
  return site;
}

/** The stored list of host names. */
export function readDomains(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((domain) => typeof domain === 'string') : [];
}
