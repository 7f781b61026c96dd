// leads.erase
import * as z from 'zod';
import { eraseLead } from '../../leads/erase-lead';
import { siteProcedure } from '../procedure';

export const eraseLeadProcedure = siteProcedure('editor')
  .input(z.object({ leadId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => eraseLead(ctx.app, ctx.scope, input));
