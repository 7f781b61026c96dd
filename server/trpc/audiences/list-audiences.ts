// audiences.list
import { listAudiences } from '../../audiences/list-audiences';
import { siteProcedure } from '../procedure';

export const listAudiencesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listAudiences(ctx.app, ctx.scope, input.siteId),
);
