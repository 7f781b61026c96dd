// account.rename
import * as z from 'zod';
import { renameAccount } from '../../accounts/rename-account';
import { nameSchema } from '../inputs';
import { userProcedure } from '../procedure';

export const renameAccountProcedure = userProcedure
  .input(z.object({ name: nameSchema }))
  .mutation(async ({ ctx, input }) => {
    await renameAccount(ctx.app, ctx.user, input.name);
    return { ok: true as const };
  });
