// account.requestReset
import * as z from 'zod';
import { requestReset } from '../../auth/request-reset';
import { emailSchema } from '../inputs';
import { publicProcedure } from '../procedure';

export const requestResetProcedure = publicProcedure
  .input(z.object({ email: emailSchema }))
  .mutation(({ ctx, input }) => requestReset(ctx.app, ctx.auth, { ...input, address: ctx.address }));
