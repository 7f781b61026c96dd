// campaigns.restore
import { changeCampaign } from '../../campaigns/change-campaign';
import { campaignProcedure } from '../procedure';

export const restoreCampaignProcedure = campaignProcedure('editor').mutation(({ ctx, input }) =>
  changeCampaign(ctx.app, ctx.scope, input.campaignId, { kind: 'restore' }),
);
