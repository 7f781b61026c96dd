// segments.names
import { listSegmentNames } from '../../segments/list-segments';
import { siteProcedure } from '../procedure';

export const listSegmentNamesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listSegmentNames(ctx.app, ctx.scope, input.siteId),
);
