// Takes an experiment out of the list, and brings it back. Its figures are those of the campaign, and stay.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findExperiment } from './find-experiment';

/** Repeating it is harmless. @throws AppError `not-found`; `conflict` while it runs. */
export async function removeExperiment(app: App, scope: Scope, experimentId: string): Promise<{ ok: true }> {
  const { id, startedAt, endedAt } = await findExperiment(app, scope, experimentId, { deletedToo: true });
  if (startedAt && !endedAt)
    throw new AppError('conflict', 'This experiment still runs. End it first; it can be deleted then.');
  await app.db.experiment.update({ where: { id }, data: { deletedAt: new Date(app.now()) } });
  return { ok: true };
}

/** @throws AppError `not-found` */
export async function restoreExperiment(app: App, scope: Scope, experimentId: string): Promise<{ ok: true }> {
  const { id } = await findExperiment(app, scope, experimentId, { deletedToo: true });
  await app.db.experiment.update({ where: { id }, data: { deletedAt: null } });
  return { ok: true };
}
