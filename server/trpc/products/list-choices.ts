// products.choices
import { listChoices } from '../../products/list-choices';
import { siteProcedure } from '../procedure';

export const listChoicesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listChoices(ctx.app, input.siteId),
);
