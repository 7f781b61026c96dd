// experiments.change
import * as z from 'zod';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { changeExperiment } from '../../experiments/change-experiment';
import { designSchema, kindSchema } from '../../experiments/parse-design';
import { nameSchema, revisionSchema } from '../inputs';
import { siteProcedure } from '../procedure';
import { experimentInput } from './experiment-input';

export const changeExperimentProcedure = siteProcedure('editor')
  .input(
    experimentInput.extend({
      revision: revisionSchema,
      name: nameSchema,
      kind: kindSchema,
      design: designSchema,
      layer: z.object({
        name: z.string().trim().max(MAX_NAME_LENGTH, `use at most ${MAX_NAME_LENGTH} characters`),
        share: z.number().min(0.01, 'take at least 1 %').max(1, 'take at most 100 %'),
      }),
    }),
  )
  .mutation(({ ctx, input }) => changeExperiment(ctx.app, ctx.scope, input));
