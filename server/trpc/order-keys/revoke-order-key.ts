// orderKeys.revoke
import * as z from 'zod';
import { revokeOrderKey } from '../../order-keys/order-keys';
import { siteProcedure } from '../procedure';

export const revokeOrderKeyProcedure = siteProcedure('owner')
  .input(z.object({ keyId: z.string().min(1).max(64) }))
  .mutation(({ ctx, input }) => revokeOrderKey(ctx.app, ctx.scope, input));
