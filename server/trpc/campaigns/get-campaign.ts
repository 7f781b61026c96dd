// campaigns.get
import { getCampaign } from '../../campaigns/get-campaign';
import { campaignProcedure } from '../procedure';

export const getCampaignProcedure = campaignProcedure('viewer').query(({ ctx, input }) =>
  getCampaign(ctx.app, ctx.scope, input.campaignId),
);
