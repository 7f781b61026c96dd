// leads.saveView
import * as z from 'zod';
import { leadFilterSchema } from '../../leads/lead-filter';
import { LONGEST_VIEW_NAME, saveView } from '../../leads/saved-views';
import { siteProcedure } from '../procedure';

export const saveViewProcedure = siteProcedure('editor')
  .input(z.object({ name: z.string().trim().min(1).max(LONGEST_VIEW_NAME), filter: leadFilterSchema }))
  .mutation(({ ctx, input }) => saveView(ctx.app, ctx.scope, input));
