// sites.updateBrand
import * as z from 'zod';
import { updateBrand } from '../../sites/update-brand';
import { siteProcedure } from '../procedure';

/** For editors: whoever may change the look of each campaign may change that of them all. The use case parses the brand. */
export const updateBrandProcedure = siteProcedure('editor')
  .input(z.object({ brand: z.unknown(), before: z.unknown() }))
  .mutation(({ ctx, input }) => updateBrand(ctx.app, ctx.scope, input));
