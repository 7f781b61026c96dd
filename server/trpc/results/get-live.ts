// results.live
import * as z from 'zod';
import { getLive } from '../../results/get-live';
import { siteProcedure } from '../procedure';

export const getLiveProcedure = siteProcedure('viewer')
  .input(z.object({ campaignId: z.string().min(1).max(64).nullable() }))
  .query(({ ctx, input }) => getLive(ctx.app, ctx.scope, input));
