// campaigns.reorder
import * as z from 'zod';
import { reorderCampaigns } from '../../campaigns/reorder-campaigns';
import { siteProcedure } from '../procedure';

const MOST = 2000;

export const reorderCampaignsProcedure = siteProcedure('editor')
  .input(z.object({ campaignIds: z.array(z.string().max(64)).max(MOST, `order at most ${MOST} campaigns`) }))
  .mutation(({ ctx, input }) => reorderCampaigns(ctx.app, ctx.scope, input));
