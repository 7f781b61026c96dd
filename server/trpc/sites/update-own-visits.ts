// sites.updateOwnVisits
import * as z from 'zod';
import { MAX_OWN_ADDRESSES } from '@/core/limits';
import { updateOwnVisits } from '../../sites/own-visits';
import { siteProcedure } from '../procedure';

/** For editors: whoever reads the figures knows best what does not belong in them. */
export const updateOwnVisitsProcedure = siteProcedure('editor')
  .input(
    z.object({
      addresses: z
        .array(z.string().max(300, 'this is longer than an address can be'))
        .max(MAX_OWN_ADDRESSES, `list at most ${MAX_OWN_ADDRESSES} addresses and ranges`),
    }),
  )
  .mutation(({ ctx, input }) => updateOwnVisits(ctx.app, ctx.scope, input));
