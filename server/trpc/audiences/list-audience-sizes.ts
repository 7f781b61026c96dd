// audiences.sizes
import { listAudienceSizes } from '../../audiences/list-sizes';
import { siteProcedure } from '../procedure';

export const listAudienceSizesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listAudienceSizes(ctx.app, ctx.scope, input.siteId),
);
