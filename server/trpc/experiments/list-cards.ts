// experiments.cards
import { listCards } from '../../experiments/list-cards';
import { siteProcedure } from '../procedure';

export const listCardsProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listCards(ctx.app, ctx.scope, input.siteId),
);
