// products.soldOut
import { listSoldOut } from '../../products/list-sold-out';
import { campaignProcedure } from '../procedure';

export const listSoldOutProcedure = campaignProcedure('viewer').query(({ ctx, input }) =>
  listSoldOut(ctx.app, ctx.scope, input.campaignId),
);
