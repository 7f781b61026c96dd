// catalogue.saveFeed
import * as z from 'zod';
import { saveFeed, SCHEDULES } from '../../catalogue/feeds';
import { siteProcedure } from '../procedure';

export const saveFeedProcedure = siteProcedure('editor')
  .input(
    z.object({
      url: z.string().trim().min(1, 'enter the address of the feed').max(2000),
      everyHours: z.literal(SCHEDULES).nullable(),
    }),
  )
  .mutation(({ ctx, input }) => saveFeed(ctx.app, ctx.scope, input));
