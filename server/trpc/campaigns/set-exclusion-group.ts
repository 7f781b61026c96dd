// campaigns.setGroup
import * as z from 'zod';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { changeCampaign } from '../../campaigns/change-campaign';
import { campaignProcedure } from '../procedure';

export const setExclusionGroupProcedure = campaignProcedure('editor')
  .input(
    z.object({
      /** Empty: none. */
      group: z.string().trim().max(MAX_NAME_LENGTH, `use at most ${MAX_NAME_LENGTH} characters`),
    }),
  )
  .mutation(({ ctx, input }) =>
    changeCampaign(ctx.app, ctx.scope, input.campaignId, { kind: 'group', group: input.group }),
  );
