// coupons.remove
import * as z from 'zod';
import { removePool } from '../../coupons/change-pools';
import { siteProcedure } from '../procedure';

export const removePoolProcedure = siteProcedure('editor')
  .input(z.object({ poolId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => removePool(ctx.app, ctx.scope, input));
