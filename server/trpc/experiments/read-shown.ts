// experiments.shown
import { readShown } from '../../experiments/read-shown';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const readShownProcedure = siteProcedure('viewer')
  .input(experimentInput)
  .query(({ ctx, input }) => readShown(ctx.app, ctx.scope, input.experimentId));
