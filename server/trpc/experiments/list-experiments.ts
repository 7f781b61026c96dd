// experiments.list
import { listExperiments } from '../../experiments/list-experiments';
import { siteProcedure } from '../procedure';

export const listExperimentsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listExperiments(ctx.app, ctx.scope, input.siteId),
);
