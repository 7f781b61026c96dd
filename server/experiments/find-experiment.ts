// An experiment by (id, workspace): the only look-up that use cases do.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';

/** With what it compares. Deleted ones are not found unless asked for. @throws AppError `not-found` */
export async function findExperiment(
  app: App,
  scope: ReadScope,
  experimentId: string,
  { deletedToo = false }: { deletedToo?: boolean } = {},
) {
  const experiment = await app.db.experiment.findFirst({
    where: {
      id: experimentId,
      site: { workspaceId: scope.workspaceId },
      ...(deletedToo ? {} : { deletedAt: null }),
    },
    include: {
      site: { select: { id: true, name: true, currency: true, timeZone: true, holdout: true } },
      campaign: {
        select: {
          id: true,
          name: true,
          draft: true,
          revision: true,
          release: true,
          paused: true,
          deletedAt: true,
        },
      },
    },
  });
  if (!experiment)
    throw new AppError('not-found', 'There is no such experiment, or it was deleted. Go back to the list.');
  return experiment;
}

export type FoundExperiment = Awaited<ReturnType<typeof findExperiment>>;
