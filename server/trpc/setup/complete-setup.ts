// setup.complete
import * as z from 'zod';
import { completeSetup } from '../../setup/complete-setup';
import { emailSchema, nameSchema, passwordSchema } from '../inputs';
import { publicProcedure } from '../procedure';

export const completeSetupProcedure = publicProcedure
  .input(
    z.object({ token: z.string().max(200), name: nameSchema, email: emailSchema, password: passwordSchema }),
  )
  .mutation(({ ctx, input }) => completeSetup(ctx.app, input));
