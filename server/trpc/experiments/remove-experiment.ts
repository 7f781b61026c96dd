// experiments.remove
import { removeExperiment } from '../../experiments/remove-experiment';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const removeExperimentProcedure = siteProcedure('editor')
  .input(experimentInput)
  .mutation(({ ctx, input }) => removeExperiment(ctx.app, ctx.scope, input.experimentId));
