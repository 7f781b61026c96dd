// sites.pause
import * as z from 'zod';
import { pauseSite } from '../../sites/pause-site';
import { siteProcedure } from '../procedure';

/** For editors too: whoever may pause each campaign may pause them all. */
export const pauseSiteProcedure = siteProcedure('editor')
  .input(z.object({ paused: z.boolean() }))
  .mutation(({ ctx, input }) => pauseSite(ctx.app, ctx.scope, input));
