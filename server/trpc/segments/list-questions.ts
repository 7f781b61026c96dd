// segments.questions
import { listQuestions } from '../../segments/list-questions';
import { siteProcedure } from '../procedure';

export const listQuestionsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listQuestions(ctx.app, ctx.scope, input.siteId),
);
