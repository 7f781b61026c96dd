// campaigns.schedule
import { changeCampaign } from '../../campaigns/change-campaign';
import { scheduleSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

export const scheduleCampaignProcedure = campaignProcedure('editor')
  .input(scheduleSchema)
  .mutation(({ ctx, input: { campaignId, startsAt, endsAt } }) =>
    changeCampaign(ctx.app, ctx.scope, campaignId, { kind: 'schedule', schedule: { startsAt, endsAt } }),
  );
