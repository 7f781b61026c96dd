// segments.reorder
import * as z from 'zod';
import { reorderSets } from '../../segments/reorder-sets';
import { siteProcedure } from '../procedure';

export const reorderSetsProcedure = siteProcedure('editor')
  .input(z.object({ setIds: z.array(z.string().min(1).max(64)).max(200) }))
  .mutation(({ ctx, input }) => reorderSets(ctx.app, ctx.scope, input));
