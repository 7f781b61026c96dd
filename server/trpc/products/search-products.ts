// products.search
import * as z from 'zod';
import { searchProducts } from '../../products/search-products';
import { siteProcedure } from '../procedure';

export const searchProductsProcedure = siteProcedure('viewer')
  .input(z.object({ text: z.string().trim().max(100) }))
  .query(({ ctx, input }) => searchProducts(ctx.app.db, input.siteId, input.text));
