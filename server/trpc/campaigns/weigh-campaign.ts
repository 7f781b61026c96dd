// campaigns.weigh
import * as z from 'zod';
import { weighCampaign } from '../../campaigns/weigh-campaign';
import { campaignProcedure } from '../procedure';

export const weighCampaignProcedure = campaignProcedure('viewer')
  /** Of the draft that is on the screen: another one weighs something else. */
  .input(z.object({ revision: z.number().int().min(0) }))
  .query(({ ctx, input }) => weighCampaign(ctx.app, ctx.scope, input.campaignId));
