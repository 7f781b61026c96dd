// products.named
import * as z from 'zod';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { nameProducts } from '../../products/search-products';
import { siteProcedure } from '../procedure';

export const nameProductsProcedure = siteProcedure('viewer')
  .input(z.object({ products: z.array(z.string().max(LONGEST.offered)).max(MOST.offered) }))
  .query(({ ctx, input }) => nameProducts(ctx.app.db, input.siteId, input.products));
