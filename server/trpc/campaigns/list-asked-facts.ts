// campaigns.askedFacts
import { listAskedFacts } from '../../campaigns/list-asked-facts';
import { siteProcedure } from '../procedure';

export const listAskedFactsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listAskedFacts(ctx.app, ctx.scope, input.siteId),
);
