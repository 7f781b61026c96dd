// shares.get
import * as z from 'zod';
import { MAX_PERIOD_LENGTH } from '@/core/period';
import { refuseTooMany } from '../../access/refuse-too-many';
import { getShared } from '../../shares/get-shared';
import { guardToken } from '../guard-token';
import { tokenSchema } from '../inputs';
import { publicProcedure } from '../procedure';

/** Whoever has the link may read what it was made for. */
export const getSharedProcedure = publicProcedure
  .input(
    z.object({
      token: tokenSchema,
      period: z.string().max(MAX_PERIOD_LENGTH).optional(),
      compare: z.boolean().optional(),
    }),
  )
  .query(({ ctx, input }) =>
    guardToken(ctx, () => {
      refuseTooMany(ctx.app.limits.shares.take(ctx.address));
      return getShared(ctx.app, input.token, input);
    }),
  );
