// results.pages
import { getPages } from '../../results/get-pages';
import { siteProcedure } from '../procedure';

export const getPagesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getPages(ctx.app, ctx.scope, input.siteId),
);
