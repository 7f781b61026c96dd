// shares.list
import { listShares } from '../../shares/share-links';
import { siteProcedure } from '../procedure';

export const listSharesProcedure = siteProcedure('editor').query(({ ctx, input }) =>
  listShares(ctx.app, ctx.scope, input.siteId),
);
