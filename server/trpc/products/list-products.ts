// products.list
import * as z from 'zod';
import { listProducts, productFilterSchema } from '../../products/list-products';
import { siteProcedure } from '../procedure';

export const listProductsProcedure = siteProcedure('viewer')
  .input(productFilterSchema.extend({ cursor: z.string().max(200).nullish() }))
  .query(({ ctx, input }) => listProducts(ctx.app.db, input));
