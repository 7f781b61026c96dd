// coupons.list
import { listPools } from '../../coupons/list-pools';
import { siteProcedure } from '../procedure';

export const listPoolsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listPools(ctx.app, ctx.scope, input.siteId),
);
