// sites.remove
import * as z from 'zod';
import { removeSite } from '../../sites/remove-site';
import { siteProcedure } from '../procedure';

export const removeSiteProcedure = siteProcedure('owner')
  .input(z.object({ name: z.string().max(200) }))
  .mutation(({ ctx, input }) => removeSite(ctx.app, ctx.scope, input));
