// segments.makeQuiz
import * as z from 'zod';
import { makeSegmentQuiz } from '../../segments/make-quiz';
import { siteProcedure } from '../procedure';

export const makeQuizProcedure = siteProcedure('editor')
  .input(z.object({ setId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => makeSegmentQuiz(ctx.app, ctx.scope, input));
