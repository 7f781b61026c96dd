// experiments.decide
import { decideExperiment } from '../../experiments/decide-experiment';
import { decisionSchema } from '../../experiments/parse-design';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const decideExperimentProcedure = siteProcedure('editor')
  .input(experimentInput.extend({ decision: decisionSchema }))
  .mutation(({ ctx, input }) => decideExperiment(ctx.app, ctx.scope, input));
