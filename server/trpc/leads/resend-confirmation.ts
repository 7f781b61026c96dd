// leads.resendConfirmation
import * as z from 'zod';
import { resendConfirmation } from '../../leads/confirm/resend-confirmation';
import { siteProcedure } from '../procedure';

export const resendConfirmationProcedure = siteProcedure('editor')
  .input(z.object({ leadId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => resendConfirmation(ctx.app, ctx.scope, input));
