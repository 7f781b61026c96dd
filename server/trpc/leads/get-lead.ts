// leads.get
import * as z from 'zod';
import { getLead } from '../../leads/get-lead';
import { siteProcedure } from '../procedure';

export const getLeadProcedure = siteProcedure('viewer')
  .input(z.object({ leadId: z.string().min(1).max(64) }))
  .query(({ ctx, input }) => getLead(ctx.app, ctx.scope, input));
