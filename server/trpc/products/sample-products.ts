// products.sample
import * as z from 'zod';
import { MOST, RANGE } from '@/core/campaign/limits';
import { productStrategySchema } from '@/core/campaign/product-strategy';
import { sampleProducts } from '../../products/sample-products';
import { siteProcedure } from '../procedure';

const listSchema = z.object({
  strategies: z.array(z.unknown()).max(MOST.strategies),
  count: z.number().int().min(RANGE.products.min).max(RANGE.products.max),
});

/** What half a draft says is no error: a way that cannot be read yet finds nothing. */
export const sampleProductsProcedure = siteProcedure('viewer')
  .input(listSchema)
  .query(async ({ ctx, input: { siteId, strategies, count } }) => {
    const { currency } = await ctx.app.db.site.findUniqueOrThrow({
      where: { id: siteId },
      select: { currency: true },
    });
    const read = strategies.flatMap((one) => productStrategySchema.safeParse(one).data ?? []);
    return sampleProducts(ctx.app, { siteId, currency, list: { strategies: read, count } });
  });
