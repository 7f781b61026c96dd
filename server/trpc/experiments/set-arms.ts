// experiments.setArms
import * as z from 'zod';
import { RANGE } from '@/core/campaign/limits';
import { setArms } from '../../experiments/set-arms';
import { revisionSchema } from '../inputs';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const setArmsProcedure = siteProcedure('editor')
  .input(
    experimentInput.extend({
      draftRevision: revisionSchema,
      weights: z.record(z.string().max(64), z.number().min(0).max(1)),
      holdout: z.number().min(RANGE.holdout.min).max(RANGE.holdout.max),
      coverage: z.number().min(RANGE.coverage.min).max(RANGE.coverage.max),
    }),
  )
  .mutation(({ ctx, input }) => setArms(ctx.app, ctx.scope, input));
