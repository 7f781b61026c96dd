// images.list
import { listImages } from '../../images/list-images';
import { siteProcedure } from '../procedure';

export const listImagesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listImages(ctx.app, ctx.scope, input.siteId),
);
