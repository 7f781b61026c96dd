// results.quiz
import * as z from 'zod';
import { MAX_PERIOD_LENGTH } from '@/core/period';
import { getQuiz } from '../../results/quiz/get-quiz';
import { campaignProcedure } from '../procedure';

/** `period` as core/period writes it; what cannot be read is everything. */
export const getQuizProcedure = campaignProcedure('viewer')
  .input(z.object({ period: z.string().max(MAX_PERIOD_LENGTH).optional() }))
  .query(({ ctx, input }) => getQuiz(ctx.app, ctx.scope, input.campaignId, input));
