// products.categories
import { listCategories } from '../../products/list-categories';
import { siteProcedure } from '../procedure';

export const listCategoriesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listCategories(ctx.app.db, input.siteId),
);
