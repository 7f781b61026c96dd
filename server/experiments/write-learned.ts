// What a team says it learned, at any time after the start.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { findExperiment } from './find-experiment';

/** @throws AppError `not-found` */
export async function writeLearned(
  app: App,
  scope: Scope,
  { experimentId, learned }: { experimentId: string; learned: string },
): Promise<{ ok: true }> {
  const { id } = await findExperiment(app, scope, experimentId);
  await app.db.experiment.update({ where: { id }, data: { learned } });
  return { ok: true };
}
