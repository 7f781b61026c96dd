// shares.create
import * as z from 'zod';
import { createShare, SHARE_DAYS } from '../../shares/share-links';
import { nameSchema } from '../inputs';
import { siteProcedure } from '../procedure';

export const createShareProcedure = siteProcedure('editor')
  .input(
    z.object({
      campaignId: z.string().min(1).max(64).nullable(),
      name: nameSchema,
      days: z.literal(SHARE_DAYS),
    }),
  )
  .mutation(({ ctx, input }) => createShare(ctx.app, ctx.scope, input));
