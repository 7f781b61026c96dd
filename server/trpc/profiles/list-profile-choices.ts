// profiles.choices
import { listProfileChoices } from '../../profiles/list-profiles';
import { siteProcedure } from '../procedure';

export const listProfileChoicesProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listProfileChoices(ctx.app, ctx.scope, input.siteId),
);
