// catalogue.removeFeed
import { removeFeed } from '../../catalogue/feeds';
import { siteProcedure } from '../procedure';

export const removeFeedProcedure = siteProcedure('editor').mutation(({ ctx, input }) =>
  removeFeed(ctx.app, ctx.scope, input.siteId),
);
