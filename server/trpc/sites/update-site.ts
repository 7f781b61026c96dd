// sites.update
import * as z from 'zod';
import { CONSENT_SOURCES, SHOP_SYSTEMS } from '@/core/decision-data';
import { LEAST_MONTHS, MAX_ATTENTION_HOURS, MAX_SITE_HOLDOUT, MOST_MONTHS } from '@/core/limits';
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
      holdout: z
        .number()
        .min(0)
        .max(MAX_SITE_HOLDOUT)
        .refine((share) => Number.isInteger(Number((share * 100).toFixed(6))), 'use whole percents'),
      paused: z.boolean(),
      consentSource: z.enum(CONSENT_SOURCES),
      shopSystem: z.enum(SHOP_SYSTEMS),
      dataLayerEvents: z.boolean(),
      doubleOptIn: z.boolean(),
      retentionMonths: z.union([z.literal(0), z.number().int().min(LEAST_MONTHS).max(MOST_MONTHS)]),
    }),
  )
  .mutation(({ ctx, input }) => updateSite(ctx.app, ctx.scope, input));
