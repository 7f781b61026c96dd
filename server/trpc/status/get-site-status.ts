// status.site
import { getSiteStatus } from '../../status/get-site-status';
import { siteProcedure } from '../procedure';

export const getSiteStatusProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getSiteStatus(ctx.app, ctx.scope, input.siteId),
);
