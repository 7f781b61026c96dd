// campaigns.weigh
import * as z from 'zod';
import { weighCampaign } from '../../campaigns/weigh-campaign';
import { campaignProcedure } from '../procedure';

export const weighCampaignProcedure = campaignProcedure('viewer')
  /** Of the draft that is on the screen: with another one the page asks again. The draft as it is stored is weighed. */
  .input(z.object({ revision: z.number().int().min(0) }))
  .query(({ ctx, input }) => weighCampaign(ctx.app, ctx.scope, input.campaignId));
