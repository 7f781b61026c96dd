// segments.remove
import * as z from 'zod';
import { removeSet } from '../../segments/remove-set';
import { siteProcedure } from '../procedure';

export const removeSetProcedure = siteProcedure('editor')
  .input(z.object({ setId: z.string().min(1).max(64), confirmed: z.boolean().optional() }))
  .mutation(({ ctx, input }) => removeSet(ctx.app, ctx.scope, input));
