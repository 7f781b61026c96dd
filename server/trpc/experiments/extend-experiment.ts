// experiments.extend
import * as z from 'zod';
import { extendExperiment } from '../../experiments/extend-experiment';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

const MOST_VISITORS = 1e9;

export const extendExperimentProcedure = siteProcedure('editor')
  .input(
    experimentInput.extend({
      visitors: z.number().int().min(1).max(MOST_VISITORS, 'plan at most 1,000,000,000'),
    }),
  )
  .mutation(({ ctx, input }) => extendExperiment(ctx.app, ctx.scope, input));
