// campaigns.duplicate
import { duplicateCampaign } from '../../campaigns/duplicate-campaign';
import { campaignProcedure } from '../procedure';

export const duplicateCampaignProcedure = campaignProcedure('editor').mutation(({ ctx, input }) =>
  duplicateCampaign(ctx.app, ctx.scope, input.campaignId),
);
