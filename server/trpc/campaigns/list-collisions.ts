// campaigns.collisions
import { listCollisions } from '../../campaigns/list-collisions';
import { siteProcedure } from '../procedure';

export const listCollisionsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listCollisions(ctx.app, ctx.scope, input.siteId),
);
