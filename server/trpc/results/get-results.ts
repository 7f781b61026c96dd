// results.campaign
import * as z from 'zod';
import { MAX_PERIOD_LENGTH } from '@/core/period';
import { getResults } from '../../results/get-results';
import { campaignProcedure } from '../procedure';

/** `period` as core/period writes it; what cannot be read is everything. */
export const getResultsProcedure = campaignProcedure('viewer')
  .input(z.object({ period: z.string().max(MAX_PERIOD_LENGTH).optional(), compare: z.boolean().optional() }))
  .query(({ ctx, input }) => getResults(ctx.app, ctx.scope, input.campaignId, input));
