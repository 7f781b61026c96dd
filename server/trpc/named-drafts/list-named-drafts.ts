// namedDrafts.list
import { listNamedDrafts } from '../../named-drafts/list-named-drafts';
import { campaignProcedure } from '../procedure';

export const listNamedDraftsProcedure = campaignProcedure('viewer').query(({ ctx, input }) =>
  listNamedDrafts(ctx.app, ctx.scope, input.campaignId),
);
