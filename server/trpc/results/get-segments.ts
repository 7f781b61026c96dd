// results.segments
import { getSegments } from '../../results/get-segments';
import { siteProcedure } from '../procedure';

export const getSegmentsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getSegments(ctx.app, ctx.scope, input.siteId),
);
