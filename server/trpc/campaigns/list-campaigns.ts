// campaigns.list
import { listCampaigns } from '../../campaigns/list-campaigns';
import { siteProcedure } from '../procedure';

export const listCampaignsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listCampaigns(ctx.app, ctx.scope, input.siteId),
);
