// catalogue.refresh
import { refreshFeed } from '../../catalogue/feeds';
import { siteProcedure } from '../procedure';

/** Answers as soon as the feed is being read; what becomes of it, the import tells. */
export const refreshFeedProcedure = siteProcedure('editor').mutation(async ({ ctx, input }) => {
  const { importId, ended } = await refreshFeed(ctx.app, ctx.scope, input.siteId);
  ended.catch((error: unknown) =>
    ctx.app.log.error({ err: error, importId }, 'An import could not be ended.'),
  );
  return { importId };
});
