// leads.choices
import { listChoices } from '../../leads/list-choices';
import { siteProcedure } from '../procedure';

export const listChoicesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listChoices(ctx.app, ctx.scope, input),
);
