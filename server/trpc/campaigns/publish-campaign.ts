// campaigns.publish
import * as z from 'zod';
import { publishCampaign } from '../../campaigns/publish-campaign';
import { revisionSchema, scheduleSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

export const publishCampaignProcedure = campaignProcedure('editor')
  .input(z.object({ revision: revisionSchema, schedule: scheduleSchema.optional() }))
  .mutation(({ ctx, input }) => publishCampaign(ctx.app, ctx.scope, input));
