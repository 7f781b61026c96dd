// sites.update
import * as z from 'zod';
import { MAX_ATTENTION_HOURS } from '@/core/limits';
import { updateSite } from '../../sites/update-site';
import { siteFields } from '../inputs';
import { siteProcedure } from '../procedure';

export const updateSiteProcedure = siteProcedure('owner')
  .input(
    z.object({
      ...siteFields,
      consentRequired: z.boolean(),
      attentionHours: z
        .number()
        .int()
        .min(0)
        .max(MAX_ATTENTION_HOURS, `use at most ${MAX_ATTENTION_HOURS} hours`),
      paused: z.boolean(),
    }),
  )
  .mutation(({ ctx, input }) => updateSite(ctx.app, ctx.scope, input));
