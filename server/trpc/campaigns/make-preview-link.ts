// campaigns.previewLink
import * as z from 'zod';
import { LONGEST } from '@/core/campaign/limits';
import { makePreviewLink } from '../../preview/make-preview-link';
import { answerNameSchema, answersSchema, consentSchema, momentSchema } from '../made-up-visitor';
import { campaignProcedure } from '../procedure';

export const makePreviewLinkProcedure = campaignProcedure('editor')
  .input(
    z.object({
      release: z.number().int().min(1).max(1e9).nullable(),
      path: z.string().max(LONGEST.url, `use at most ${LONGEST.url} characters`),
      answers: answersSchema,
      unknown: z.array(answerNameSchema).max(500),
      consent: consentSchema,
      time: momentSchema.nullable(),
    }),
  )
  .mutation(({ ctx, input }) => makePreviewLink(ctx.app, ctx.scope, input));
