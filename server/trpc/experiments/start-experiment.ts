// experiments.start
import { startExperiment } from '../../experiments/start-experiment';
import { revisionSchema } from '../inputs';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const startExperimentProcedure = siteProcedure('editor')
  .input(experimentInput.extend({ revision: revisionSchema, draftRevision: revisionSchema.nullable() }))
  .mutation(({ ctx, input }) => startExperiment(ctx.app, ctx.scope, input));
