// sites.update
import * as z from 'zod';
import { updateSite } from '../../sites/update-site';
import { siteFields } from '../inputs';
import { siteProcedure } from '../procedure';

export const updateSiteProcedure = siteProcedure('owner')
  .input(
    z.object({
      ...siteFields,
      consentRequired: z.boolean(),
      attentionHours: z.number().int().min(0).max(720, 'use at most 720 hours (30 days)'),
      paused: z.boolean(),
    }),
  )
  .mutation(({ ctx, input }) => updateSite(ctx.app, ctx.scope, input));
