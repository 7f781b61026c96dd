// campaigns.previewQuestions
import { listPreviewQuestions } from '../../preview/list-preview-questions';
import { campaignProcedure } from '../procedure';

export const listPreviewQuestionsProcedure = campaignProcedure('editor').query(({ ctx, input }) =>
  listPreviewQuestions(ctx.app, ctx.scope, input.campaignId),
);
