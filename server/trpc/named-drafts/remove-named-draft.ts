// namedDrafts.remove
import { removeNamedDraft } from '../../named-drafts/change-named-draft';
import { namedDraftInput } from '../inputs';
import { campaignProcedure } from '../procedure';

export const removeNamedDraftProcedure = campaignProcedure('editor')
  .input(namedDraftInput)
  .mutation(({ ctx, input }) => removeNamedDraft(ctx.app, ctx.scope, input));
