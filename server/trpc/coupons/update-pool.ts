// coupons.update
import * as z from 'zod';
import { updatePool } from '../../coupons/change-pools';
import { scheduleSchema } from '../inputs';
import { siteProcedure } from '../procedure';

export const updatePoolProcedure = siteProcedure('editor')
  .input(z.object({ poolId: z.string().min(1).max(64), endsAt: scheduleSchema.shape.endsAt }))
  .mutation(({ ctx, input }) => updatePool(ctx.app, ctx.scope, input));
