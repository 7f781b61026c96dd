// More visitors for an experiment that could not be told: what is said is right at every look, so it may simply go on.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { AppError } from '../errors';
import { findExperiment } from './find-experiment';
import { readExperiment } from './read-experiment';

export interface Extension {
  experimentId: string;
  /** Of all arms together; more than it was planned for. */
  visitors: number;
}

/** @throws AppError `not-found`; `conflict` when it does not run, or was changed meanwhile; `invalid` when that is not more */
export async function extendExperiment(
  app: App,
  scope: Scope,
  { experimentId, visitors }: Extension,
): Promise<{ visitors: number }> {
  const experiment = await findExperiment(app, scope, experimentId);
  if (!experiment.startedAt || experiment.endedAt)
    throw new AppError('conflict', 'Only an experiment that runs can be extended.');
  const { design, revision } = readExperiment(experiment);
  const planned = design.plan.visitors ?? 0;
  if (visitors <= planned)
    throw new AppError('invalid', `Plan more than the ${planned} visitors that it was planned for.`);
  const at = app.now();
  await app.db.$transaction(async (tx) => {
    const { count } = await tx.experiment.updateMany({
      where: { id: experiment.id, revision, endedAt: null, deletedAt: null },
      data: {
        design: JSON.stringify({ ...design, plan: { ...design.plan, visitors } }),
        revision: { increment: 1 },
        updatedAt: new Date(at),
      },
    });
    if (count === 0)
      throw new AppError('conflict', 'Someone has ended or extended it meanwhile. Reload the page.');
    await recordAudit(tx, scope, {
      action: 'experiment.extended',
      subject: experiment.name,
      siteId: experiment.siteId,
      details: { visitors },
      at,
    });
  });
  return { visitors };
}
