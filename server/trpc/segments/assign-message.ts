// segments.assign
import * as z from 'zod';
import { LONGEST } from '@/core/campaign/limits';
import { assignMessage } from '../../segments/assign-message';
import { revisionSchema } from '../inputs';
import { campaignProcedure } from '../procedure';

export const assignMessageProcedure = campaignProcedure('editor')
  .input(
    z.object({
      revision: revisionSchema,
      segment: z.string().min(1).max(LONGEST.segment),
      variant: z.string().min(1).max(64).nullable(),
    }),
  )
  .mutation(({ ctx, input }) => assignMessage(ctx.app, ctx.scope, input));
