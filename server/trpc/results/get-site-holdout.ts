// results.siteHoldout
import { getSiteHoldout } from '../../results/get-site-holdout';
import { siteProcedure } from '../procedure';

export const getSiteHoldoutProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getSiteHoldout(ctx.app, ctx.scope, input.siteId),
);
