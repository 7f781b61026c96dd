// leads.exportPerson
import * as z from 'zod';
import { exportPerson } from '../../leads/export-person';
import { siteProcedure } from '../procedure';

export const exportPersonProcedure = siteProcedure('editor')
  .input(z.object({ leadId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => exportPerson(ctx.app, ctx.scope, input));
