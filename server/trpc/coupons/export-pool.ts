// coupons.export. A mutation, because it is written down who took the codes.
import * as z from 'zod';
import { exportPool } from '../../coupons/change-pools';
import { siteProcedure } from '../procedure';

export const exportPoolProcedure = siteProcedure('editor')
  .input(z.object({ poolId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => exportPool(ctx.app, ctx.scope, input));
