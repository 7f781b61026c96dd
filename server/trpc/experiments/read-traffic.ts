// experiments.traffic
import { readTraffic } from '../../experiments/read-traffic';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const readTrafficProcedure = siteProcedure('viewer')
  .input(experimentInput)
  .query(({ ctx, input }) => readTraffic(ctx.app, ctx.scope, input.experimentId));
