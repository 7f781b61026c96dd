// campaigns.unarchive
import * as z from 'zod';
import { changeCampaign } from '../../campaigns/change-campaign';
import { campaignProcedure } from '../procedure';

export const unarchiveCampaignProcedure = campaignProcedure('editor')
  .input(
    z.object({
      /** Paused, so that nothing starts to show that somebody only wanted to look at; or as it was before. */
      as: z.enum(['paused', 'before']),
    }),
  )
  .mutation(({ ctx, input }) =>
    changeCampaign(ctx.app, ctx.scope, input.campaignId, { kind: 'unarchive', as: input.as }),
  );
