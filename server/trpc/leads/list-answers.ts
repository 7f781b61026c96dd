// leads.answers
import * as z from 'zod';
import { listAnswers } from '../../leads/list-answers';
import { siteProcedure } from '../procedure';

export const listAnswersProcedure = siteProcedure('viewer')
  .input(z.object({ campaign: z.string().min(1).max(64).optional(), cursor: z.string().max(200).nullish() }))
  .query(({ ctx, input }) => listAnswers(ctx.app, ctx.scope, input));
