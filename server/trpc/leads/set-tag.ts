// leads.setTag
import * as z from 'zod';
import { LONGEST_TAG, setTag } from '../../leads/tags';
import { siteProcedure } from '../procedure';

export const setTagProcedure = siteProcedure('editor')
  .input(
    z.object({
      leadId: z.string().min(1).max(64),
      tag: z.string().trim().min(1).max(LONGEST_TAG),
      on: z.boolean(),
    }),
  )
  .mutation(({ ctx, input }) => setTag(ctx.app, ctx.scope, input));
