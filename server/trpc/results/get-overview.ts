// results.overview
import { getOverview } from '../../results/get-overview';
import { siteProcedure } from '../procedure';

export const getOverviewProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getOverview(ctx.app, ctx.scope, input.siteId),
);
