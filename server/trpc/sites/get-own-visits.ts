// sites.ownVisits
import { getOwnVisits } from '../../sites/own-visits';
import { siteProcedure } from '../procedure';

/** Not for viewers: where a team works from is nobody else's business. */
export const getOwnVisitsProcedure = siteProcedure('editor').query(({ ctx, input }) =>
  getOwnVisits(ctx.app, ctx.scope, { siteId: input.siteId, sender: ctx.sender }),
);
