// catalogue.saveFeed
import * as z from 'zod';
import { saveFeed } from '../../catalogue/feeds';
import { siteProcedure } from '../procedure';

export const saveFeedProcedure = siteProcedure('editor')
  .input(
    z.object({
      url: z.string().trim().min(1, 'enter the address of the feed').max(2000),
      everyHours: z.union([z.literal(1), z.literal(24)]).nullable(),
    }),
  )
  .mutation(({ ctx, input }) => saveFeed(ctx.app, ctx.scope, input));
