// experiments.get
import { getExperiment } from '../../experiments/get-experiment';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const getExperimentProcedure = siteProcedure('viewer')
  .input(experimentInput)
  .query(({ ctx, input }) => getExperiment(ctx.app, ctx.scope, input.experimentId));
