// sites.get
import { getSite } from '../../sites/get-site';
import { siteProcedure } from '../procedure';

export const getSiteProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getSite(ctx.app, ctx.scope, input.siteId),
);
