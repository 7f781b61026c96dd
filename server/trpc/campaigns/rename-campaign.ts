// campaigns.rename
import * as z from 'zod';
import { changeCampaign } from '../../campaigns/change-campaign';
import { nameSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

export const renameCampaignProcedure = campaignProcedure('editor')
  .input(z.object({ name: nameSchema }))
  .mutation(({ ctx, input }) =>
    changeCampaign(ctx.app, ctx.scope, input.campaignId, { kind: 'rename', name: input.name }),
  );
