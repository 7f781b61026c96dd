// campaigns.archive
import { changeCampaign } from '../../campaigns/change-campaign';
import { campaignProcedure } from '../procedure';

export const archiveCampaignProcedure = campaignProcedure('editor').mutation(({ ctx, input }) =>
  changeCampaign(ctx.app, ctx.scope, input.campaignId, { kind: 'archive' }),
);
