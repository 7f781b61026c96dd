// results.campaign
import { getResults } from '../../results/get-results';
import { campaignProcedure } from '../procedure';

export const getResultsProcedure = campaignProcedure('viewer').query(({ ctx, input }) =>
  getResults(ctx.app, ctx.scope, input.campaignId),
);
