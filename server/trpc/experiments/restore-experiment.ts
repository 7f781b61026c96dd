// experiments.restore
import { restoreExperiment } from '../../experiments/remove-experiment';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const restoreExperimentProcedure = siteProcedure('editor')
  .input(experimentInput)
  .mutation(({ ctx, input }) => restoreExperiment(ctx.app, ctx.scope, input.experimentId));
