// An audience by (id, workspace): the only look-up that use cases do.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

/** Deleted audiences are not found unless asked for. @throws AppError `not-found` */
export async function findAudience(
  app: App,
  scope: Scope,
  audienceId: string,
  { deletedToo = false }: { deletedToo?: boolean } = {},
) {
  const audience = await app.db.audience.findFirst({
    where: {
      id: audienceId,
      site: { workspaceId: scope.workspaceId },
      ...(deletedToo ? {} : { deletedAt: null }),
    },
  });
  if (!audience)
    throw new AppError('not-found', 'There is no such audience, or it was deleted. Go back to the list.');
  return audience;
}
