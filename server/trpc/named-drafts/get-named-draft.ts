// namedDrafts.get
import { getNamedDraft } from '../../named-drafts/get-named-draft';
import { namedDraftInput } from '../inputs';
import { campaignProcedure } from '../procedure';

export const getNamedDraftProcedure = campaignProcedure('viewer')
  .input(namedDraftInput)
  .query(({ ctx, input }) => getNamedDraft(ctx.app, ctx.scope, input));
