// leads.removeView
import * as z from 'zod';
import { removeView } from '../../leads/saved-views';
import { siteProcedure } from '../procedure';

export const removeViewProcedure = siteProcedure('editor')
  .input(z.object({ viewId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => removeView(ctx.app, ctx.scope, input));
