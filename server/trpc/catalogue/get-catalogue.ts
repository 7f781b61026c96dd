// catalogue.get
import { getCatalogue } from '../../catalogue/get-catalogue';
import { siteProcedure } from '../procedure';

export const getCatalogueProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  getCatalogue(ctx.app, input.siteId),
);
