// campaigns.publish
import * as z from 'zod';
import { publishCampaign } from '../../campaigns/publish-campaign';
import { revisionSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

export const publishCampaignProcedure = campaignProcedure('editor')
  .input(z.object({ revision: revisionSchema }))
  .mutation(({ ctx, input }) => publishCampaign(ctx.app, ctx.scope, input));
