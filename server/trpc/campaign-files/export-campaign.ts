// campaignFiles.export
import { exportCampaign } from '../../campaign-files/export-campaign';
import { campaignProcedure } from '../procedure';

export const exportCampaignProcedure = campaignProcedure('viewer').query(({ ctx, input }) =>
  exportCampaign(ctx.app, ctx.scope, input.campaignId),
);
