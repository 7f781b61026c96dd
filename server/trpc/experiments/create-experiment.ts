// experiments.create
import * as z from 'zod';
import { createExperiment } from '../../experiments/create-experiment';
import { kindSchema } from '../../experiments/parse-design';
import { nameSchema } from '../inputs';
import { siteProcedure } from '../procedure';

export const createExperimentProcedure = siteProcedure('editor')
  .input(z.object({ campaignId: z.string().min(1).max(64).nullable(), name: nameSchema, kind: kindSchema }))
  .mutation(({ ctx, input }) => createExperiment(ctx.app, ctx.scope, input));
