// A change of an experiment that has not begun: what was said beforehand is said for good once it runs.
import type { ExperimentDesign, ExperimentKind } from '@/core/experiments/experiment';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { findExperiment, type FoundExperiment } from './find-experiment';

export interface ExperimentChange {
  experimentId: string;
  /** The revision the change started from. */
  revision: number;
  name: string;
  kind: ExperimentKind;
  design: ExperimentDesign;
  /** Name of the layer, or empty; and the share of its visitors that it wants, 0–1. */
  layer: { name: string; share: number };
}

/**
 * @throws AppError `not-found`; `conflict` when it was changed since, or runs already; `invalid` when the kind does not fit what it is of.
 */
export async function changeExperiment(
  app: App,
  scope: Scope,
  { experimentId, revision, name, kind, design, layer }: ExperimentChange,
): Promise<{ revision: number }> {
  const experiment = await findExperiment(app, scope, experimentId);
  refuseStarted(experiment);
  if ((kind === 'site') !== (experiment.campaignId === null))
    throw new AppError(
      'invalid',
      'An experiment stays with its campaign. Begin a new one to compare something else.',
    );
  // Look and write in one statement: of several changes of the same revision the database lets exactly one through.
  const { count } = await app.db.experiment.updateMany({
    where: { id: experiment.id, revision, startedAt: null, deletedAt: null },
    data: {
      name,
      kind,
      design: JSON.stringify(design),
      layer: layer.name,
      layerFrom: 0,
      layerTo: layer.share,
      revision: { increment: 1 },
      updatedAt: new Date(app.now()),
    },
  });
  if (count === 0) {
    refuseStarted(await findExperiment(app, scope, experimentId));
    throw new AppError(
      'conflict',
      'Someone has changed this experiment meanwhile, so nothing was overwritten. Reload the page to see their version.',
    );
  }
  return { revision: revision + 1 };
}

function refuseStarted({ startedAt }: FoundExperiment): void {
  if (startedAt)
    throw new AppError(
      'conflict',
      'This experiment runs already, so what it asks stays as it is. End it and begin a new one to ask something else.',
    );
}
