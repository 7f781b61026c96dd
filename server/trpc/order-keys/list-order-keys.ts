// orderKeys.list
import { listOrderKeys } from '../../order-keys/order-keys';
import { siteProcedure } from '../procedure';

export const listOrderKeysProcedure = siteProcedure('editor').query(({ ctx, input }) =>
  listOrderKeys(ctx.app, ctx.scope, input.siteId),
);
