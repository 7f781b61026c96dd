// leads.setSpam
import * as z from 'zod';
import { setSpam } from '../../leads/set-spam';
import { siteProcedure } from '../procedure';

export const setSpamProcedure = siteProcedure('editor')
  .input(z.object({ leadId: z.string().min(1).max(64), spam: z.boolean() }))
  .mutation(({ ctx, input }) => setSpam(ctx.app, ctx.scope, input));
