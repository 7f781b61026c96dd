// segments.list
import { listSegments } from '../../segments/list-segments';
import { siteProcedure } from '../procedure';

export const listSegmentsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listSegments(ctx.app, ctx.scope, input.siteId),
);
