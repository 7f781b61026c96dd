// campaigns.create
import * as z from 'zod';
import { starters } from '@/templates/index';
import { createCampaign } from '../../campaigns/create-campaign';
import { nameSchema } from '../inputs';
import { siteProcedure } from '../procedure';

export const createCampaignProcedure = siteProcedure('editor')
  .input(z.object({ name: nameSchema, starter: z.enum(starters.map((starter) => starter.id)) }))
  .mutation(({ ctx, input }) => createCampaign(ctx.app, ctx.scope, input));
