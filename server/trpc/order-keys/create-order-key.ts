// orderKeys.create
import * as z from 'zod';
import { createOrderKey } from '../../order-keys/order-keys';
import { nameSchema } from '../inputs';
import { siteProcedure } from '../procedure';

export const createOrderKeyProcedure = siteProcedure('owner')
  .input(z.object({ name: nameSchema }))
  .mutation(({ ctx, input }) => createOrderKey(ctx.app, ctx.scope, input));
