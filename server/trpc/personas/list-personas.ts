// personas.list
import { listPersonas } from '../../personas/list-personas';
import { siteProcedure } from '../procedure';

export const listPersonasProcedure = siteProcedure('viewer').query(({ ctx, input }) =>
  listPersonas(ctx.app, ctx.scope, input.siteId),
);
