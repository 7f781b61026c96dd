// products.get
import * as z from 'zod';
import { LONGEST } from '@/core/campaign/limits';
import { getProduct } from '../../products/get-product';
import { siteProcedure } from '../procedure';

export const getProductProcedure = siteProcedure('viewer')
  .input(z.object({ productId: z.string().max(LONGEST.offered) }))
  .query(({ ctx, input }) => getProduct(ctx.app.db, input));
